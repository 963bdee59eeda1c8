# Every sentence of the page in English, in the syntax of Fluent (https://projectfluent.org/fluent/guide/).
#
# Another language is another file beside this one: the same names on the left, and in each text the same values in braces, in any order. It is
# built with PREFLIGHT_LANGUAGE, and does not build where a text is missing. A section is a module of src/words.rs.

## units

units-byte = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
units-file = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
units-finding = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
}
units-group = { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
units-member = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
units-membership = { $n ->
    [one] { $n } membership
   *[other] { $n } memberships
}
units-permission = { $n ->
    [one] { $n } permission
   *[other] { $n } permissions
}
units-point = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
units-row = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
units-second-account = { $n ->
    [one] { $n } second account
   *[other] { $n } second accounts
}
units-table = { $n ->
    [one] { $n } table
   *[other] { $n } tables
}
units-user = { $n ->
    [one] { $n } user
   *[other] { $n } users
}

## app

app-what-dropped-brought-no-files = What was dropped brought no files: the folder is empty, or this browser does not open dropped folders. Drop the files themselves.
app-let-go-add-these-files = Let go to add these files and check again
app-everything-happens-tab-scim-preflight = Everything happens in this tab. SCIM Preflight is not made by Harness, Okta or Microsoft.
app-keys = Keys

## browser_network

browser-network-something-answered-close-tab-tell = Something answered. Close this tab and tell us.
browser-network-browser-refused-pages-policy-forbids = The browser refused: { $part } of the page's policy forbids it.
browser-network-call-failed-browser-did-not = The call failed, and the browser did not say why.
browser-network-nothing-came-browser-did-not = Nothing came of it, and the browser did not say why.

## access

access-access = Access
access-search-people-roles-and-groups = Search people, roles and groups
access-nobody-loses-gains-access-answer = Nobody loses or gains access in this answer.
access-not-checked-not-everybody-what = Not checked, or not for everybody: { $because }. What was not checked, below, says how to close the gap.
access-something-something = { $lose } something, { $gain } something.
access-who-loses-and-gains-access = Who loses and gains access
access-person = Person
access-loses = Loses
access-gains = Gains
access-in-through = in { $scope }{ $resource-group }, through { $via }
access-and-more = and { $n } more

## after

after-after-the-switch = After the switch
after-if-has-not-begun-what = If it has not begun, what did not come true below has simply not happened yet.
after-five-checks-migration-guide = The five checks of the migration guide
after-what-to-do = What to do
after-nothing-wrong-exports-tell = Nothing is wrong that the exports tell of.
after-forecast-against-fact = Forecast against fact
after-what-the-facts-settle = What the facts settle
after-no-check-failed = No check failed.
after-one-five-checks-failed = One of the five checks failed.
after-of-the-five-checks-failed = { $n } of the five checks failed.
after-one-cannot-answered-from-these = { $first } One cannot be answered from these exports; it says why.
after-cannot-answered-from-these-exports = { $first } { $n } cannot be answered from these exports; they say why.
after-these-exports-compared-report = These exports are compared with the report of { $before }
after-start-a-new-check-instead = Start a new check instead
after-open-the-earlier-report-alone = Open the earlier report alone
after-and-more = and { $n } more
after-the-findings-since-then = The findings since then
after-blockers-warnings-still-there = { $still } blockers and warnings are still there.
after-nothing-was-compared = Nothing was compared.
after-redacted-copy-codes-stand-place = is a redacted copy: codes stand in the place of names, so nobody in it can be found again. This is a new check of the exports.
after-compare-drop-report-made-beside = To compare, drop the report that was made beside it, the one that holds the names. If only the copy is left, nothing can be compared; keep this report for the next time.
after-left-out = Left out:
after-ask-everybody-again = Ask everybody again
after-has-that-nobody-above-has = has { $n } that nobody above has
after-replace = Replace { $label }
after-replace-button = Replace
after-names = Names
after-more-json-report = { $n } more are in the JSON of this report.
after-group = , group
after-itself = itself
after-hand = hand
after-no-provisioning-log-entra-id = No provisioning log of Entra ID was given, and no push mapping of Okta with an error. With either, causes are explained here.
after-no-code = no code
after-what-the-provisioning-log-says = What the provisioning log says
after-people-and-groups-in-it = People and groups in it: { $objects }. { $log }
after-each-person-group-step-by = Each person and group, step by step
after-how-each-forecast-did = How each forecast did
after-forecast = Forecast
after-about = About
after-came-true = Came true
after-did-not = Did not
after-still-open = Still open
after-users = Users
after-groups = Groups
after-access = Access
after-what-it-rests-on = What it rests on
after-speaks-for = speaks for { $what }
after-what-is-still-to-come = What is still to come
after-forecast-again-from-fresh-exports = Forecast again from the fresh exports with what is settled. Users: { $users }. Groups: { $groups }.
after-not-settled-there-written-guides = { $open } not settled: there the written guides are followed.

## answers

answers-the-answers-side-by-side = The answers side by side
answers-how-many-users-groups-have = How many users and groups have which outcome in each answer
answers-outcome = Outcome
answers-users = Users
answers-groups = Groups
answers-they-part-here = they part here

## by_hand

by-hand-excel-sheet = Excel sheet
by-hand-look-its-columns-first-rows = Look at its columns and first rows
by-hand-taken-for = Taken for
by-hand-recognise-it = Recognise it
by-hand-members-of = Members of
by-hand-name-id-group = name or id of the group

## canaries

canaries-to-look-up-in-okta = To look up in Okta, without a trial:
canaries-sources-disagree-small-trials = The sources disagree? { $n } small trials settle it
canaries-each-takes-throw-away-person = Each takes a throw-away person or group and some minutes, and changes nobody's access.
canaries-settled = settled
canaries-settled-mark = Settled
canaries-i-saw-this = I saw this

## columns

columns-reading-the-first-rows = Reading the first rows.
columns-file-no-table-so-has = This file is no table, so it has no columns to choose.
columns-how-is-read = How { $file } is read
columns-read-it-like-this = Read it like this
columns-always-files-these-columns = Always, for files with these columns
columns-as-it-was-recognised = As it was recognised
columns-close = Close
columns-always-browser-keeps-what-you = Always: this browser keeps what you chose and a fingerprint of the column names, and nothing of the file itself.
columns-choose-what-it-is = Choose what it is
columns-as-recognised = as recognised
columns-it-is = It is
columns-written-in = Written in
columns-cells-parted-by = Cells parted by
columns-the-first-rows = The first rows
columns-column = Column { $at }
columns-is-read-as = { $shown } is read as
columns-as-its-name-says = as its name says
columns-not-read-yet = not read yet
columns-not-read = not read

## configuration

configuration-how-provisioning-is-set-up = How provisioning is set up
configuration-no-attribute-marked-matching-users = No attribute is marked for matching users.
configuration-users-are-matched-on = Users are matched on { $matched }.
configuration-groups-are-sent = { " " }Groups are sent.
configuration-groups-are-switched-off = { " " }Groups are switched off.
configuration-no-mapping-groups-export = { " " }No mapping of groups is in the export.
configuration-attributes-of-users = Attributes of users
configuration-attributes-of-groups = Attributes of groups
configuration-yes-as-number = Yes, as number { $matching }
configuration-no = No
configuration-only-during-object-creation = Only during object creation
configuration-not-told = Not told
configuration-in-harness = In Harness
configuration-from = From
configuration-matched-on = Matched on
configuration-applied = Applied
configuration-nothing = Nothing
configuration-what-the-okta-app-does = What the Okta app does
configuration-user-name-in-the-app = User name in the app
configuration-creates-users = Creates users
configuration-updates-attributes = Updates attributes
configuration-deactivates-users = Deactivates users
configuration-reactivates-users = Reactivates users
configuration-pushes-groups = Pushes groups
configuration-imports-users-from-harness = Imports users from Harness
configuration-imports-changes-from-harness = Imports changes from Harness
configuration-pushed-groups = Pushed groups
configuration-group = Group
configuration-status = Status
configuration-error = Error
configuration-more-json-report = { $n } more are in the JSON of this report.

## detail

detail-of = { $position } of { $value }
detail-previous-row = Previous row
detail-next-row = Next row
detail-close = Close
detail-opening = Opening
detail-detail = Detail
detail-why = Why:
detail-copy-as-markdown = Copy as Markdown
detail-step-by-step = Step by step
detail-no-finding-about-entry = No finding is about this entry
detail-findings-about-this-entry = Findings about this entry
detail-sends = { $directory } sends
detail-the-d = the d
detail-the-d-at-the-start = The d
detail-harness-has = Harness has
detail-harness = Harness
detail-both-sides = Both sides
detail-its-identifier = Its identifier
detail-it-will-get = It will get
detail-address = Address
detail-name = Name
detail-id = Id
detail-file = File
detail-also = Also
detail-status = Status
detail-identifier = Identifier
detail-members = Members
detail-published-sources-agree-here-comes = On this outcome the published sources agree: “{ $titles }” comes to the same.
detail-the-published-sources-disagree = The published sources disagree

## dialog

dialog-close = Close

## exports

exports-from = From
exports-copy-all-as-message = Copy all of this as a message
exports-exports-would-close-these-gaps = Exports that would close these gaps
exports-needed = needed
exports-how-to-get-it = How to get it
exports-of-from = : { $name } from { $from }
exports-permission-needed = Permission needed:
exports-command-for = Command for { $name }
exports-copy-the-command = Copy the command
exports-copied = Copied
exports-browser-does-not-allow-copying = This browser does not allow copying: mark the text and copy it by hand.

## facts

facts-users = Users
facts-groups = Groups
facts-access = Access
facts-what-came-different-from-forecast = What came different from a forecast
facts-what-no-forecast-foresaw = What no forecast foresaw
facts-what-is-still-open = What is still open
facts-everything = Everything
facts-about = About
facts-show = Show
facts-search = Search
facts-found = found
facts-there-are-none = There are none.
facts-forecast-against-fact = Forecast against fact
facts-who = Who
facts-what-happened = What happened
facts-what-was-forecast = What was forecast
facts-directory = Directory:
facts-lost = Lost{ " " }
facts-gained = Gained{ " " }
facts-can-do-same-as-before = Can do the same as before
facts-came-true = came true
facts-did-not = did not
facts-still-open = still open
facts-no-change = no change
facts-a-change-of-access = a change of access

## findings

findings-none = None.
findings-more-kind-data-file-csv = { $beyond } more of this kind are in the data of this file and in the CSV.
findings-show-more = Show { $left } more
findings-more-kind-tables-below-csv = { $beyond } more of this kind are in the tables below, in the CSV and in the JSON.
findings-copy-as-markdown = Copy as Markdown
findings-holds-in = Holds in:
findings-source = Source:
findings-accepted-as-a-risk = Accepted as a risk.
findings-accept-this-risk = Accept this risk
findings-why = Why
findings-id = id
findings-and-more = and { $n } more
findings-in-harness = In Harness
findings-in-the-directory = In the directory
findings-to-do = To do

## flow

flow-from-todays-groups-to-tomorrows = From today's groups to tomorrow's
flow-each-band-stands-memberships-thicker = Each band stands for memberships: the thicker, the more.
flow-shows-who-which-group-not = It shows who is in which group, not who loses what: somebody with a second account stays here with the first.
flow-groups-most-change-stand-themselves = The groups with the most change stand for themselves.
flow-what-stays-other-groups-drawn = What stays in the other groups is drawn narrower than its number.
flow-the-same-as-a-table = The same as a table
flow-no-file-tells-members-today = For { $groups } no file tells the members of today, or of tomorrow: what is known is drawn, and who is there today is taken to stay.
flow-in-second-groups = in second groups
flow-memberships-table-below-has-same = { $value }. Memberships: { $told }. The table below has the same numbers, group by group.
flow-not-a-member-today = Not a member today
flow-no-longer-a-member = No longer a member
flow-other-groups = { $folded } other groups
flow-stays-as-it-is = Stays as it is
flow-all-outcomes = All outcomes
flow-known = { $n } known
flow-not-known = not known
flow-members-not-known = members not known
flow-members = { $n } members
flow-memberships-each-group-today-tomorrow = Memberships of each group today and tomorrow
flow-group = Group
flow-what-happens = What happens
flow-today = Today
flow-stay = Stay
flow-come = Come
flow-go = Go
flow-tomorrow = Tomorrow
flow-together = Together

## frame

frame-earlier = Earlier
frame-later = Later
frame-to-of = { $offset } to { $end } of { $value }

## gates

gates-guides-and-server-disagree = Harness’s written guides and the published source of its server disagree on some points. Both answers are worked out; where they differ, a check gives both: “by the guides” and “by the server’s source”.
gates-findings-are-counted-over-all-answers = A finding is counted once, whether it holds in one answer or in all, so a number here can be higher than in a check. How grave it is, is told for one person or group; a check also asks how many there are.
gates-every-check-version-knows-made = Every check that this version knows was made.
gates-to-have-it-checked = To have it checked:

## grid

grid-descending = descending
grid-ascending = ascending
grid-not-in-harness = not in Harness
grid-nothing-sent = nothing sent
grid-sources-disagree = sources disagree
grid-no-key = no key

## group_access

group-access-group-by-group-who-comes = Group by group: who comes, who goes, and what rides on it
group-access-search-groups-people-and-roles = Search groups, people and roles
group-access-as-matrix-groups-roles = As a matrix of groups and roles
group-access-members-and-permissions-of-groups = Members and permissions of groups
group-access-group = Group
group-access-members = Members
group-access-come = Come
group-access-go = Go
group-access-what-rides-on-it = What rides on it
group-access-left-alone = Left alone
group-access-as-today = as today
group-access-not-known = not known
group-access-and-more = and { $n } more
group-access-in-scope = in
group-access-none-these-groups-carries-permissions = None of these groups carries permissions, or no export tells of them.
group-access-groups-and-roles = Groups and roles
group-access-how-many-scopes-group-has = In how many scopes a group has a role. Before the groups: how many people come and go.
group-access-through = through
group-access-who-can-still-administer-account = Who can still administer the account
group-access-today-afterwards = { $before } today, { $after } afterwards
group-access-exports-tell-nobody-who-administers = The exports tell of nobody who administers the account today.
group-access-nobody-would-be-left = Nobody would be left.
group-access-no-more = No more
group-access-still = Still
group-access-new = New
group-access-of-are-named = { $named } of { $after } are named.

## help

help-what-happens = What happens
help-why = Why
help-how-sure = How sure
help-what-to-do = What to do
help-about-this-kind-of-finding = About this kind of finding
help-the-words-of-this-page = The words of this page

## inputs

inputs-members-of = members of
inputs-cells-parted-by = cells parted by { $d }
inputs-why-how-read-sure = Why, and how it was read ({ $confidence } % sure)
inputs-why-how-read = Why, and how it was read
inputs-why-this-group = Why this group:
inputs-could-also-be = Could also be:
inputs-written-as = Written as:
inputs-could-not-be-read = { $rows } could not be read
inputs-line = Line { $line }: { $reason }
inputs-and-more = and { $n } more
inputs-kb = { $size } KB
inputs-mb = { $size } MB
inputs-made = Made
inputs-by = By
inputs-rules-as-published-in = Rules as published in
inputs-fingerprints-of-the-files-sha = Fingerprints of the files (SHA-256)

## keymap

keymap-keys = Keys
keymap-everywhere = Everywhere
keymap-in-a-table = In a table
keymap-single-keys-outside-of-fields = Single keys, outside of fields
keymap-g-then-letter-go = g, then a letter: go to
keymap-single-key-shortcuts = Single-key shortcuts
keymap-mac-stands-ctrl-switch-single = On a Mac, ⌘ stands for Ctrl. Switch single keys off if you dictate or press keys by accident. The choice lasts until the page is closed.

## keys

keys-what-people-matched-what-if = What are people matched on, and what if it were something else?
keys-what-each-key-would-match = What each key would match
keys-everybody-who-sent-what-each = For everybody who is sent: what each key would match
keys-key = Key
keys-linked = Linked
keys-but-for-capital-letters = But for capital letters
keys-second-account = Second account
keys-not-in-harness = Not in Harness
keys-no-value = No value
keys-one-change-explains-many = One change explains many
keys-in-harness = in Harness,
keys-directory-one-change-domain-either = in the directory. One change of domain on either side settles them.
keys-directory-write-them-alike-both = in the directory. Write them alike on both sides, and none of them depends on which source is right.
keys-addresses-are-made-as = : addresses are made as
keys-in-harness-and-as = in Harness and as
keys-directory-send-attribute-holds-old = in the directory. Send the attribute that holds the old address, or change the addresses in one go.

## layout

layout-outcome = Outcome
layout-harness = Harness
layout-directory = Directory
layout-why = Why
layout-width-of = Width of { $title }
layout-columns = Columns
layout-reset = Reset
layout-width-of-column = Width of { $column }

## leave

leave-close-without-saving-asked = Close without saving?
leave-report-is-in-no-file = This report, and the fixes, risks and steps that you picked, accepted or ticked in it, are in no file that you saved. They are let go with the files.
leave-keep-working = Keep working
leave-save-the-report = Save the report
leave-close-without-saving = Close without saving

## palette

palette-findings = Findings
palette-choose-or-add-files = Choose or add files
palette-download-the-report = Download the report
palette-download-the-report-as-json = Download the report as JSON
palette-download-the-findings-as-csv = Download the findings as CSV
palette-copy-the-verdict-as-markdown = Copy the verdict as Markdown
palette-fill-in-the-steps = Fill in the steps
palette-take-back-the-last-choice = Take back the last choice
palette-test-the-network = Test the network
palette-look-example-okta = Look at the example with Okta
palette-look-example-entra-id = Look at the example with Entra ID
palette-list-all-keys = List all keys
palette-start-again-forget-files-report = Start again: forget files and report
palette-jump-to = Jump to
palette-person-group-part-command = A person, a group, a part or a command
palette-person-group-part-or-command = Person, group, part or command
palette-what-fits = What fits
palette-nothing-fits = Nothing fits.
palette-to-choose-from = { " " }to choose from
palette-user = User
palette-group = Group
palette-all-s-that-fit = All { $n } { $kind }s that fit
palette-table = Table
palette-part = Part
palette-command = Command
palette-print = Print

## plan

plan-forecast-needs-the-files = What the picked fixes would bring about cannot be forecast again from a report alone. Drop the same exports beside it to see it.
plan-try-what-could-be-done = Try what could be done
plan-every-change-carried-out-copy = Every change is carried out on a copy and forecast again. For so many people that takes a while, and the tables wait for it.
plan-trying-what-could-done-about = Trying what could be done about the findings.
plan-report-made-without-plan = This report was made without a plan.
plan-what-to-do = What to do
plan-each-carried-out-copy-your = Each was carried out on a copy of your files and forecast again before it stands here; one that brings about something new is left out. What a fix makes worse stands beside it.
plan-forecast-has-changed-since-these = The forecast has changed since these were tried.
plan-pick-all-need-no-decision = Pick all that need no decision
plan-pick-all = Pick all
plan-pick-none = Pick none
plan-undo = Undo
plan-forecasting-with-what-is-picked = Forecasting with what is picked.
plan-of-picked = { $picked } of { $fixes } picked
plan-step-by-step = Step by step
plan-fill-in-the-steps = Fill in the steps
plan-what-do-from-first-backup = What to do from the first backup to the last check, with the names and numbers of this report.
plan-step-by-step-in = Step by step: { $directory }
plan-to-hand-over = To hand over
plan-scripts-carry-out-picked-fixes = Scripts that carry out the picked fixes. Read them first; they act only when told to, and nothing here runs them.
plan-with-the-picked-fixes = With the picked fixes
plan-taken-together-they-bring-about = Taken together they bring about, or make hold in both answers, { $new }:
plan-todays-forecast-beside-one-picked = Today's forecast beside the one with the picked fixes
plan-what = What
plan-as-the-files-are = As the files are
plan-verdict = Verdict
plan-blockers = Blockers
plan-warnings = Warnings
plan-users = Users
plan-groups = Groups
plan-how-far-each-fix-leads = How far each fix leads
plan-adds-picked = adds picked
plan-adds = adds
plan-how-many-findings-gone-after = How many findings are gone after each fix
plan-fix = Fix
plan-clears = Clears
plan-together = Together
plan-left = Left
plan-unpick-these = Unpick these
plan-pick-these = Pick these
plan-more-kind-list-fixes-json = { $n } more of this kind are in the list of fixes and in the JSON.
plan-settles-one-two-answers = settles { $n } in one of the two answers
plan-clears-findings = clears { $n }
plan-needs-a-decision = , needs a decision
plan-how-and-why = How, and why
plan-what-changes = What { $id } changes
plan-what-is-changed = What is changed
plan-where-it-is = Where
plan-whose = Whose
plan-from = From
plan-to = To
plan-more-list-fixes = and { $n } more, in the list of fixes

## progress

progress-see-what-the-files-are = See what the files are
progress-read-them = Read them
progress-work-out-what-will-happen = Work out what will happen
progress-judge-it = Judge it
progress-reading = Reading { $files }
progress-cancel = Cancel
progress-all-nothing-leaves-tab = { $bytes } in all. Nothing leaves this tab.
progress-stages = Stages
progress-under-way = under way
progress-to-come = to come
progress-files = Files
progress-the-check-stopped = The check stopped
progress-there-no-verdict-nothing-sent = There is no verdict. Nothing was sent, and nothing was changed.
progress-choose-files-again = Choose files again
progress-back-to-the-start = Back to the start
progress-very-large-exports-need-browser = Very large exports need a browser with memory to spare: close other tabs, or split the export and drop all parts together.

## raw

raw-empty = empty
raw-and-more = and { $n } more
raw-holds = holds { $value }{ $rest }

## report

report-an-example = An example.
report-company-is-invented = This company and everybody in it are invented. Close it to check your own exports.
report-checking-again-what-you-settled = Checking again with what you settled.
report-the-fresh-exports-forecast-again = The fresh exports, forecast again
report-what-follows-made-from-fresh = What follows is made from the fresh exports alone, as if provisioning were to begin with them.
report-report-made-earlier-shows-what = This is a report that was made earlier. It shows what the exports said then. Drop fresh exports to see what came true of it.
report-nothing-these-files-could-used = Nothing in these files could be used.
report-see-below-what-each-taken = See below what each was taken for, and choose another kind where that is wrong.
report-checks = Checks
report-findings = Findings
report-what-was-not-checked = What was not checked
report-where-this-comes-from = Where this comes from
report-copy-as-markdown = Copy as Markdown
report-files = Files
report-compare-with-fresh-exports = Compare with fresh exports
report-add-files = Add files
report-recognised = Recognised: { $kind }
report-recognise-it = Recognise it
report-directory = Directory
report-another-one = Another one

## runbook

runbook-steps-open = { $steps } steps, { $open } open
runbook-open = { $open } open
runbook-nothing-to-do = Nothing to do:
runbook-rests-on = Rests on:
runbook-nothing-to-do-told = nothing to do:{ " " }
runbook-download-the-list = Download the list: { $title }
runbook-the-whole-list = The whole list: { $title } ({ $id }).
runbook-and-more = and { $n } more

## start

start-scim-lets-your-identity-provider = SCIM lets your identity provider create, change and deactivate users and groups in Harness by itself. Where names or addresses are not exactly the same on both sides, people get a second, empty account, and groups are doubled. This page shows it beforehand.
start-what-will-switching-scim-do = What will switching SCIM on do to your Harness account?
start-drop-exports-harness-your-identity = Drop the exports of both sides. You see who keeps the account, who gets a second one, which groups join or fall together, and what to settle first. Nothing is changed anywhere.
start-files = Files
start-let-go-to-read-them = Let go to read them
start-drop-files-folders-anywhere-page = Drop files or folders anywhere on this page
start-csv-json-ndjson-excel-workbooks = CSV, JSON, NDJSON, Excel workbooks and ZIP archives, all at once. What each file is, is recognised and shown.
start-choose-files = Choose files
start-earlier-scim-preflight-report-opens = An earlier SCIM Preflight report opens here too. A table that you copied can be pasted.
start-look-at-an-example-first = Look at an example first
start-two-invented-companies-every-outcome = Two invented companies, with every outcome in them.
start-example-with-okta = Example with Okta
start-example-with-entra-id = Example with Entra ID
start-which-files-are-needed = Which files are needed
start-two-user-lists-enough-first = Two user lists are enough for a first answer. Every further file answers one more question.
start-because-you-asked-browser-keeps = Because you asked for it, this browser keeps what the columns of { $tables } are. It keeps nothing of any file.
start-forget-the-columns = Forget the columns

## symptom

symptom-somebody-cannot-see-something = Missing access: somebody cannot see something
symptom-guides-troubleshooting-walked-these-exports = The guide's troubleshooting, walked with these exports: the first question answered with no is the cause.
symptom-person = Person
symptom-address-or-name = Address or name
symptom-place = Place
symptom-anything-at-all = Anything at all
symptom-find-the-cause = Find the cause
symptom-in-scope = in
symptom-yes = Yes
symptom-no = No
symptom-unknown = Unknown
symptom-the-cause = : the cause

## tables

tables-users = Users
tables-groups = Groups
tables-shown = { $shown } shown
tables-list-them-too = List them too
tables-rows-not-printed-from-here = The rows are not printed from here. Download the report and print that.
tables-arrow-keys-move-enter-opens = Arrow keys move, Enter opens a row, Esc closes it.
tables-only = { " " }· only { $outcome }
tables-only-where-the-sources-disagree = { " " }· only where the sources disagree
tables-who-will-not-sent-counted = · { $left } who will not be sent are counted and not listed
tables-users-directory-who-not-sent = Users of the directory who are not sent and have no account are counted, and not listed.
tables-no-fits-search-these-filters = No { $thing } fits this search and these filters.
tables-the-files-hold-no-s = The files hold no { $thing }s.
tables-search-s = Search { $thing }s
tables-address-name-id = address, name or id of a { $thing }
tables-outcome = Outcome
tables-all = All
tables-show-only-where-sources-disagree = Only where the sources disagree
tables-what-will-happen = What will happen
tables-both-published-answers-lead-same = Both published answers lead to the same result here.
tables-published-sources-disagree-about = The published sources disagree about { $users } and { $groups }.
tables-show-all-entries-again = Show all entries again
tables-show-only-what-they-disagree = Show only what they disagree about
tables-choose-line-see-who = Choose a line to see who it is.
tables-which-source-to-believe = Which source to believe

## top_bar

top-bar-after-the-switch = After the switch
top-bar-parts = Parts
top-bar-making-it = Making it
top-bar-scim-preflight = SCIM Preflight
top-bar-parts-of-the-report = Parts of the report
top-bar-ctrl-k = Ctrl K
top-bar-jump-to = Jump to…
top-bar-report = Report
top-bar-lets-go-files-report = Lets go of the files and the report
top-bar-close = Close
top-bar-redact = Redact
top-bar-downloads-hold-names = Downloads hold names
top-bar-key-says-which-code-who = The key says which code is who. Keep it apart from the report: whoever has both reads the names.
top-bar-key-csv = Key, CSV
top-bar-key-json = Key, JSON
top-bar-as-they-are = as they are
top-bar-everything-stays-administrators-later-exports = Everything stays. For administrators; later exports can be compared with it.
top-bar-as-codes = as codes
top-bar-p-stands-place-person-groups = P-0042 stands in the place of a person; groups, ids and files get codes too. To hand out for work on details.
top-bar-counts-only = counts only
top-bar-verdict-checks-numbers-no-rows = Verdict, checks and numbers, no rows. To show how things stand.

## trails

trails-everybody-and-everything = Everybody and everything
trails-what-contradicts-a-forecast = What contradicts a forecast
trails-what-needs-a-hand = What needs a hand
trails-what-tried-again-by-itself = What is tried again by itself
trails-show = Show
trails-search-the-log = Search the log
trails-people-of-the-log = people of the log
trails-there-are-none = There are none.

## trust

trust-safe-drop-user-list-here = Is it safe to drop a user list here?
trust-files-read-inside-tab-gone = The files are read inside this tab and are gone when you close it. Nothing is uploaded, and nothing of them is stored: this page tells the browser to refuse every connection.
trust-you-need-not-take-our = You need not take our word for it. Test it, or switch the network off first; the page works without.
trust-testing-a-second-or-two = Testing, a second or two
trust-test-the-network = Test the network
trust-save-page-as-file = Save this page as a file
trust-saved-file-whole-page-works = The saved file is the whole page and works from disk. Its SHA-256 stands beside it where it is hosted, as index.html.sha256.
trust-page-has-asked-network-nothing = This page has asked the network for nothing since it was opened.
trust-page-has-asked-network-since = This page has asked the network { $times } since it was opened.
trust-something-got-through-do-not = Something got through. Do not drop files here.
trust-ways-out-were-tried-none = { $all } ways out were tried. None got through, but the browser did not say that it refused them.
trust-ways-out-were-tried-browser = { $all } ways out were tried. The browser refused every one.
trust-browser-refused-some = { $all } ways out were tried. The browser refused { $refused }; the others came to nothing. None got through.

## verdict

verdict-judged-by-one-answer = Judged by one answer alone, as you chose: “{ $answer }”.
verdict-judged-by-your-assumptions = Judged by your assumptions alone: { $assumed } In everything else as in “{ $answer }”.
verdict-report-reopened-made = Report reopened, made
verdict-made = Made
verdict-may-scim-be-switched-on = May SCIM be switched on?
verdict-redacted = Redacted:
verdict-decided-by = Decided by:
verdict-decided-by-these-checks = Decided by these checks:
verdict-harness-and = Harness and { $directory } · { $files } · { $made }
verdict-jan = Jan
verdict-feb = Feb
verdict-mar = Mar
verdict-apr = Apr
verdict-may = May
verdict-jun = Jun
verdict-jul = Jul
verdict-aug = Aug
verdict-sep = Sep
verdict-oct = Oct
verdict-nov = Nov
verdict-dec = Dec
verdict-utc = { " " }UTC

## whatif

whatif-matching-users = Matching users
whatif-capital-letters-in-addresses = Capital letters in addresses
whatif-groups-that-are-there-already = Groups that are there already
whatif-identifiers-of-groups = Identifiers of groups
whatif-members-group-taken-over = Members of a group that is taken over
whatif-people-who-may-lose-access = People who may lose access
whatif-nobody = Nobody
whatif-any-number = Any number
whatif-a-group-may-shrink-by = A group may shrink by
whatif-what-the-guides-say = What the guides say
whatif-what-the-server-does = What the server does
whatif-what-if-change-what-assumed = What if? Change what is assumed
whatif-each-change-makes-third-answer = Each change makes a third answer beside the two. Settle here what a trial or Harness support has told you.
whatif-start-from = Start from
whatif-as-that-says = As that says
whatif-scim-address-in-the-directory = SCIM address in the directory
whatif-last-day-of-its-token = Last day of its token
whatif-put-last-day-into-your = Put the last day into your calendar
whatif-take-all-of-it-back = Take all of it back
whatif-make-scim-address-any-harness = Make the SCIM address of any Harness address, or of the account id
whatif-copy = Copy
whatif-check-with-it = Check with it
whatif-there-no-account-id-copy = There is no account id in this. Copy the address of any page of Harness from the browser.

## keys

keys-verdict = Verdict
keys-checks = Checks
keys-what-will-happen = What will happen
keys-what-to-do = What to do
keys-step-by-step = Step by step
keys-findings = Findings
keys-users = Users
keys-groups = Groups
keys-access = Access
keys-missing-access = Missing access
keys-files = Files
keys-not-checked = Not checked
keys-where-this-comes-from = Where this comes from
keys-lists-all-keys = Lists all keys
keys-searches-the-users = Searches the users
keys-opens-next-row-while-one = Opens the next row, while one is open
keys-opens-the-row-before = Opens the row before
keys-one-row-up-or-down = One row up or down
keys-one-screen-up-or-down = One screen up or down
keys-home-end = Home End
keys-first-or-last-row = First or last row
keys-opens-row-space-does-too = Opens the row; Space does too
keys-line-between-two-heads-narrower = On the line between two heads: a narrower or wider column
keys-ctrl-k = Ctrl K
keys-jumps-person-group-part-command = Jumps to a person, a group, a part or a command
keys-ctrl-z = Ctrl Z
keys-takes-back-last-fix-risk = Takes back the last fix, risk or step, outside of fields
keys-ctrl-v = Ctrl V
keys-reads-copied-table-file-outside = Reads a copied table or file, outside of fields
keys-esc = Esc
keys-closes-open-row-menu-dialog = Closes the open row, menu or dialog

## offline_document

offline-document-scim-preflight = SCIM Preflight
offline-document-report = Report
offline-document-parts-of-this-report = Parts of this report
offline-document-the-fresh-exports-forecast-again = The fresh exports, forecast again
offline-document-checks = Checks
offline-document-what-to-settle-first = What to settle first
offline-document-other-findings = Other findings
offline-document-step-by-step = Step by step: { $directory }
offline-document-files = Files
offline-document-what-was-not-checked = What was not checked
offline-document-where-this-comes-from = Where this comes from
offline-document-file-holds-whole-report-opens = This file holds the whole report and opens anywhere. It sends nothing. Dropped on the SCIM Preflight page it opens there again, and later exports can be compared with it.
offline-document-first-shown-others-data-file = The first { $trails } are shown; the others are in the data of this file.
offline-document-after-the-switch = After the switch
offline-document-what-will-happen = What will happen
offline-document-to-settle-first = To settle first
offline-document-what-to-do = What to do
offline-document-contents-step-by-step = Step by step
offline-document-users-and-groups = Users and groups
offline-document-access = Access
offline-document-not-checked = Not checked
offline-document-users = Users
offline-document-groups = Groups
offline-document-came-different-from-forecast = { $what } that came different from a forecast
offline-document-first-facts-shown = The first { $rows } are shown; the others are in the data of this file.
offline-document-published-sources-disagree-about-both = The published sources disagree about { $users } and { $groups }. Both answers are shown.
offline-document-who-loses-and-gains-access = Who loses and gains access: { $title }
offline-document-group-by-group = Group by group: { $title }
offline-document-users-and-groups-of = Users and groups: { $title }
offline-document-where-it-differs = Where it differs: { $title }

## offline_table

offline-table-no-entry-differs = No entry differs.
offline-table-there-are-none = There are none.
offline-table-first-shown-most-urgent-first = The first { $rows } of { $thing } are shown, the most urgent first. The other { $left } are in the data of this file, which needs its script to show them.
offline-table-outcome = Outcome
offline-table-harness = Harness
offline-table-directory = Directory
offline-table-why = Why
offline-table-sources-disagree = sources disagree
offline-table-no-key = no key

## state_habits

state-habits-last-choice-taken-back = The last choice was taken back.
