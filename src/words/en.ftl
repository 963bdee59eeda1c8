# Every sentence of page, report and runbook in English, in the syntax of Fluent (https://projectfluent.org/fluent/guide/).
#
# Another language is another file beside this one: the same names on the left, and in each text the same values in braces, in any order. It is
# built with PREFLIGHT_LANGUAGE, and does not build where a text is missing. A section is a module of src/words.rs.

## units

units-administrator = { $n ->
    [one] { $n } administrator
   *[other] { $n } administrators
}
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
units-person = { $n ->
    [one] { $n } person
   *[other] { $n } people
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

## browser_engine

browser-engine-stopped = The engine stopped. Most likely this browser gave it no more memory.
browser-engine-refused-to-start = This browser refused to start the engine.
browser-engine-met-a-fault = The engine met a fault of its own at { $place }. Nothing of your files left this tab.

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

after-if-has-not-begun-what = If it has not begun, what did not come true below has simply not happened yet.
after-five-checks-migration-guide = The five checks of the migration guide
after-repairs = Repairs
after-forecast-held-against-now = . What was forecast there is held against what is there now.
after-nothing-wrong-exports-tell = Nothing is wrong that the exports tell of.
after-counts-only-no-repairs = This copy holds counts only and does not tell what is to be repaired.
after-forecast-against-fact = Forecast against fact
after-what-the-facts-settle = What the facts settle
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

by-hand-look-its-columns-first-rows = Look at its columns and first rows
by-hand-taken-for = Taken for
by-hand-recognise-it = Recognise it
by-hand-members-of = Members of
by-hand-name-id-group = name or id of the group

## came_true

came-true-go-to-repairs = To the repairs
came-true-redacted = Redacted:
came-true-compared = Harness and { $directory } · { $files } · compared with the report of { $before } · checked
came-true-what-provisioning-would-still-do = What provisioning would still do from here
came-true-a-forecast-from-fresh-exports = What follows is a forecast, made from the fresh exports alone. It says what would still happen if provisioning ran on; whether the earlier forecast came true stands above.
came-true-as-before-a-switch = Checked as before a switch, these exports would come out as: { $verdict }.
came-true-decided-by = Decided by: { $checks }.

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
detail-forecast-from-here = Forecast from here:
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
findings-accepted = { $n } accepted
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

## match_keys

match-keys-what-people-matched-what-if = What are people matched on, and what if it were something else?
match-keys-what-each-key-would-match = What each key would match
match-keys-everybody-who-sent-what-each = For everybody who is sent: what each key would match
match-keys-key = Key
match-keys-linked = Linked
match-keys-but-for-capital-letters = But for capital letters
match-keys-second-account = Second account
match-keys-not-in-harness = Not in Harness
match-keys-no-value = No value
match-keys-one-change-explains-many = One change explains many
match-keys-in-harness = in Harness,
match-keys-directory-one-change-domain-either = in the directory. One change of domain on either side settles them.
match-keys-directory-write-them-alike-both = in the directory. Write them alike on both sides, and none of them depends on which source is right.
match-keys-addresses-are-made-as = : addresses are made as
match-keys-in-harness-and-as = in Harness and as
match-keys-directory-send-attribute-holds-old = in the directory. Send the attribute that holds the old address, or change the addresses in one go.

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
plan-picked-fixes-have-changed = { $n ->
    [one] { $n } picked fix has changed with the files or the assumptions, so it is
   *[other] { $n } picked fixes have changed with the files or the assumptions, so they are
} picked no longer. Look through the list again.
plan-repairs-first = First make the repairs of the comparison, export again and check again. A fix below may undo a repair.
plan-all-as-csv = All of them as CSV
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
report-redacted-report-made-earlier = This is a redacted report that was made earlier. It shows what the exports said then. Fresh exports cannot be compared with it: for that, drop the report that was made beside it, the one that holds the names.
report-report-made-earlier-shows-what = This is a report that was made earlier. It shows what the exports said then. Drop fresh exports to see what came true of it.
report-nothing-these-files-could-used = Nothing in these files could be used.
report-see-below-what-each-taken = See below what each was taken for, and choose another kind where that is wrong.
report-checks = Checks
report-checks-from-here = Checks, as before a switch
report-findings = Findings
report-what-was-not-checked = What was not checked
report-where-this-comes-from = Where this comes from
report-copy-as-markdown = Copy as Markdown
report-copy-summary = Copy summary
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

top-bar-comparison = Comparison
top-bar-repairs = Repairs
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
top-bar-findings-csv = Findings (CSV)
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
keys-comparison = Comparison
keys-repairs = Repairs
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
offline-document-checks = Checks
offline-document-checks-from-here = Checks, as before a switch
offline-document-what-to-settle-first = What to settle first
offline-document-other-findings = Other findings
offline-document-step-by-step = Step by step: { $directory }
offline-document-files = Files
offline-document-what-was-not-checked = What was not checked
offline-document-where-this-comes-from = Where this comes from
offline-document-file-holds-whole-report-opens = This file holds the whole report and opens anywhere. It sends nothing. Dropped on the SCIM Preflight page it opens there again, and later exports can be compared with it.
offline-document-first-shown-others-data-file = The first { $trails } are shown; the others are in the data of this file.
offline-document-comparison = Comparison
offline-document-repairs = Repairs
offline-document-from-here = From here
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

## judge_gates

judge-gates-no-harness-users-were-read = No Harness users were read.
judge-gates-no-directory-users-were-read = No directory users were read.
judge-gates-user-file-one-page-many-so = A user file is one page of many, so nobody can say who is missing.
judge-gates-file-holds-credential-refused = A file holds a credential and was refused.
judge-gates-harness-users = Harness users
judge-gates-directory-users = directory users
judge-gates-no-side-could-be-read = No { $side } could be read.
judge-gates-user-group-file-one-page-many = A user or group file is one page of many.
judge-gates-rows-could-not-be-read = { $unreadable ->
    [one] { $unreadable } row
   *[other] { $unreadable } rows
} could not be read
judge-gates-a-file-was-not-recognised = a file was not recognised
judge-gates-no-file-tells-who-assigned-app = no file tells who is assigned to the app
judge-gates-no-file-tells-which-groups-pushed = no file tells which groups are pushed
judge-gates-user-export-does-not-carry-status = the user export does not carry a status for everybody
judge-gates-files-do-not-fit-together = files do not fit together
judge-gates-file-one-page-many = a file is one page of many
judge-gates-every-file-was-read-whole = Every file was read whole.
judge-gates-people-would-get-a-second-account = { $doubled ->
    [one] { $doubled } person
   *[other] { $doubled } people
} would get a second account
judge-gates-more-people-share-only-name-somebody = { $named ->
    [one] { $named } more person shares
   *[other] { $named } more people share
} only a name with somebody
judge-gates-administrators-taken-over-somebody-another-name = { $wrong-admins ->
    [one] { $wrong-admins } administrator
   *[other] { $wrong-admins } administrators
} would be taken over by somebody with another name
judge-gates-people-share-only-name-somebody = { $n ->
    [one] { $n } person shares only a name with somebody
   *[other] { $n } people share only a name with somebody
}
judge-gates-matches-have-conflicting-names = { $n ->
    [one] { $n } match has conflicting names
   *[other] { $n } matches have conflicting names
}
judge-gates-account-users-not-directory = { $n ->
    [one] { $n } account user is not in the directory
   *[other] { $n } account users are not in the directory
}
judge-gates-account-users-not-assigned-app = { $n ->
    [one] { $n } account user is not assigned to the app
   *[other] { $n } account users are not assigned to the app
}
judge-gates-account-users-have-left = { $n ->
    [one] { $n } account user has left
   *[other] { $n } account users have left
}
judge-gates-account-users-taken-over-nobody-doubled = { $linked ->
    [one] { $linked } account user is
   *[other] { $linked } account users are
} taken over, nobody doubled.
judge-gates-entries-are-blocked = { $blocked ->
    [one] { $blocked } entry is
   *[other] { $blocked } entries are
} blocked.
judge-gates-everybody-who-sent-has-address-their = Everybody who is sent has an address of their own.
judge-gates-groups-would-be-doubled = { $n ->
    [one] { $n } group would be doubled
   *[other] { $n } groups would be doubled
}
judge-gates-sets-groups-fall-one-identifier = { $n ->
    [one] { $n } set of groups falls on one identifier
   *[other] { $n } sets of groups fall on one identifier
}
judge-gates-groups-are-blocked = { $n ->
    [one] { $n } group is blocked
   *[other] { $n } groups are blocked
}
judge-gates-groups-have-no-valid-identifier = { $n ->
    [one] { $n } group has no valid identifier
   *[other] { $n } groups have no valid identifier
}
judge-gates-no-harness-groups-were-read = No Harness groups were read.
judge-gates-no-directory-groups-were-read = No directory groups were read.
judge-gates-group-file-one-page-many = A group file is one page of many.
judge-gates-groups-take-over-one-another-name = { $n ->
    [one] { $n } group takes over one of another name
   *[other] { $n } groups take over one of another name
}
judge-gates-groups-get-identifiers-harness-does-not = { $n ->
    [one] { $n } group would get an identifier that Harness does not accept
   *[other] { $n } groups would get identifiers that Harness does not accept
}
judge-gates-groups-with-permissions-are-not-reached = { $n ->
    [one] { $n } group with permissions is not reached
   *[other] { $n } groups with permissions are not reached
}
judge-gates-groups-taken-over-under-same-name = { $n ->
    [one] { $n } group is
   *[other] { $n } groups are
} taken over under the same name.
judge-gates-no-role-assignments-export = No role assignments export.
judge-gates-no-role-assignments-export-only-roles = No role assignments export. Only the roles that user and group exports mention are known.
judge-gates-no-file-tells-who-which-directory = No file tells who is in which directory group.
judge-gates-people-would-lose-access = { $losing ->
    [one] { $losing } person
   *[other] { $losing } people
} would lose access.
judge-gates-told-that-is-within-the-threshold = { $told } That is within the threshold.
judge-gates-nobody-loses-access = Nobody loses access.
judge-gates-groups-lose-members-but-nobody-loses = { $n ->
    [one] { $n } group loses
   *[other] { $n } groups lose
} members, but nobody loses access.
judge-gates-more-people-gain-some-another-way = ; { $n ->
    [one] { $n } more person would gain
   *[other] { $n } more people would gain
} some in another way
judge-gates-people-gain-access-through-group-another = { $strange ->
    [one] { $strange } person would gain
   *[other] { $strange } people would gain
} access through a group of another name{ $others }.
judge-gates-nobody-gains-access = Nobody gains access.
judge-gates-people-would-gain-access = { $n ->
    [one] { $n } person would gain
   *[other] { $n } people would gain
} access.
judge-gates-nobody-left-who-can-administer-account = Nobody would be left who can administer the account.
judge-gates-more-would-become-one = { $told } { $n ->
    [one] { $n } more person would become one.
   *[other] { $n } more people would become one.
}
judge-gates-every-administrator-stays-one = Every administrator stays one.
judge-gates-n-all-no-longer-one = { $n } of { $all } would no longer be one.
judge-gates-after-users-would-be-too-many = { $after } users would be too many.
judge-gates-users-one-side-not-read = Users of one side were not read.
judge-gates-account-have-users-may-have-most = The account would have { $after ->
    [one] { $after } user
   *[other] { $after } users
}; it may have { $most }.
judge-gates-no-configuration-export = No configuration export.
judge-gates-nothing-wrong-what-exports-settings-tell = Nothing is wrong with what the exports and settings tell of the configuration.
judge-gates-by-the-guides = By the guides
judge-gates-by-the-server-source = By the server's source
judge-gates-as-chosen = As chosen

## judge_inputs

judge-inputs-name-not-recognised-takes-no-part = { $name } was not recognised and takes no part.
judge-inputs-say-what-drop-export-meant = Say what it is, or drop the export that was meant.
judge-inputs-rows-name-could-not-read = { $rows } of { $name } could not be read.
judge-inputs-look-lines-named-export-file-anew = Look at the lines named, and export the file anew if they are cut.
judge-inputs-line-line-reason = Line { $line }: { $reason }
judge-inputs-export-all-pages-drop-them-together = Export all pages and drop them together.
judge-inputs-export-both-files-anew-same-day = Export both files anew, on the same day.
judge-inputs-name-holds-credential-what-not-read = { $name } holds a credential ({ $what }). It was not read, and its content is shown nowhere.
judge-inputs-remove-credential-file-replace-where-use = Remove the credential from the file, and replace it where it is in use: it has been written to a file.
judge-inputs-name-template-importing-not-export-says = { $name } is a template for importing, not an export. It says nothing about who is there.
judge-inputs-use-download-button-list-itself-instead = Use the Download button of the list itself instead of the bulk operation's template.
judge-inputs-name-larger-limit-limit-mb-not = { $name } is larger than the limit of { $limit } MB and was not read.
judge-inputs-split-export-into-several-files-drop = Split the export into several files and drop them together.
judge-inputs-name-no-text-can-read-csv = { $name } is no text that can be read as CSV or JSON.
judge-inputs-save-export-csv-json = Save the export as CSV or JSON.
judge-inputs-name-could-not-be-opened-reasons = { $name } could not be opened. { $reasons }
judge-inputs-drop-files-sheets-inside = Drop the files or sheets that are inside.
judge-inputs-name-is-empty = { $name } is empty.
judge-inputs-export-it-anew = Export it anew.
judge-inputs-name-one-page-many-export-tells = { $name } is one page of many: the export tells of { $total } rows, and { $have } are here. { $have-2 } missing.
judge-inputs-have-are = { $have } are
judge-inputs-name-one-page-many-names-next = { $name } is one page of many: it names a next page that is not here.
judge-inputs-harness-api-post-ng-api-user = Harness API: POST /ng/api/user/aggregate, all pages (Account Settings > Access Control > Users lists the same).
judge-inputs-harness-api-get-ng-api-user = Harness API: GET /ng/api/user-groups with filterType=INCLUDE_CHILD_SCOPE_GROUPS, all pages.
judge-inputs-harness-api-post-authz-api-roleassignments = Harness API: POST /authz/api/roleassignments/filter for the account and each organisation and project, all pages.
judge-inputs-harness-api-get-ng-api-invites = Harness API: GET /ng/api/invites, all pages.
judge-inputs-okta-api-get-api-v1-users = Okta API: GET /api/v1/users, all pages, and once more with filter=status eq "DEPROVISIONED".
judge-inputs-okta-api-get-api-v1-groups = Okta API: GET /api/v1/groups, all pages.
judge-inputs-okta-api-get-api-v1-apps = Okta API: GET /api/v1/apps/{ "{" }the Harness app{ "}" }/users, all pages.
judge-inputs-okta-api-get-api-v1-apps-harness = Okta API: GET /api/v1/apps/{ "{" }the Harness app{ "}" }/group-push/mappings, all pages.
judge-inputs-okta-api-get-api-v1-groups-group = Okta API: GET /api/v1/groups/{ "{" }group{ "}" }/users for each pushed group, one file a group named like it.
judge-inputs-microsoft-graph-get-v1-0-users = Microsoft Graph: GET /v1.0/users?$select=id,displayName,userPrincipalName,mail,accountEnabled,userType,otherMails,proxyAddresses, all pages.
judge-inputs-microsoft-graph-get-v1-0-groups = Microsoft Graph: GET /v1.0/groups?$select=id,displayName,securityEnabled,groupTypes, all pages; or Groups > Download groups.
judge-inputs-microsoft-graph-get-v1-0-serviceprincipals = Microsoft Graph: GET /v1.0/servicePrincipals/{ "{" }the Harness app{ "}" }/appRoleAssignedTo, all pages.
judge-inputs-groups-group-members-download-members-each = Groups > the group > Members > Download members for each assigned group, one file a group named like it.
judge-inputs-enterprise-application-provisioning-attribute-mappings-show = Enterprise application > Provisioning > Attribute mappings > Show advanced options > Review your schema > Download.
judge-inputs-google-admin-console-directory-users-download = Google Admin console: Directory > Users > Download users, all columns.
judge-inputs-export-directory-groups-example-csv-columns = Export the directory's groups, for example as a CSV with the columns id and name.
judge-inputs-export-csv-columns-id-email-user = Export a CSV with the columns id, email, user name, display name and status.
judge-inputs-no-harness-users-read-so-nobody = No Harness users were read, so nobody can be matched.
judge-inputs-no-directory-users-read-so-nobody = No directory users were read, so nobody can be matched.
judge-inputs-user-export-has-no-column-email = The user export has no column for the email. The user name was taken in its place, which the guides do not.
judge-inputs-user-export-does-not-carry-status = The user export does not carry a status for everybody. Whoever has none was taken as active.
judge-inputs-no-harness-groups-read-so-groups = No Harness groups were read, so groups cannot be matched.
judge-inputs-no-directory-groups-read-so-groups = No directory groups were read, so groups cannot be matched.
judge-inputs-without-role-assignments-nothing-can-said = Without the role assignments nothing can be said of access.
judge-inputs-no-file-tells-who-assigned-app = No file tells who is assigned to the app. Everybody in { $idp } was taken as sent.
judge-inputs-no-file-tells-which-groups-pushed = No file tells which groups are pushed. Every group of { $idp } that can be pushed was taken.
judge-inputs-members-assigned-groups-no-file-so = The members of { $unlisted ->
    [one] { $unlisted } assigned group
   *[other] { $unlisted } assigned groups
} are in no file, so their people count as not assigned.
judge-inputs-no-harness-users = no Harness users
judge-inputs-no-directory-users = no directory users
judge-inputs-no-harness-groups = no Harness groups
judge-inputs-no-directory-groups = no directory groups
judge-inputs-no-role-assignments-export = no role assignments export
judge-inputs-no-file-tells-who-which-directory = no file tells who is in which directory group
judge-inputs-no-file-tells-members-pushed-into = no file tells the members that are pushed into { $group }; it was taken to keep its own
judge-inputs-compare-list-people-assigned-harness-app = Compare with the list of people assigned to the Harness app in the directory.
judge-inputs-no-export-tells-who-assigned-app = no export tells who is assigned to the app
judge-inputs-members-assigned-groups-no-file = the members of { $unlisted ->
    [one] { $unlisted } assigned group
   *[other] { $unlisted } assigned groups
} are in no file
judge-inputs-user-export-does-not-carry-status-everybody = the user export does not carry a status for everybody
judge-inputs-look-app-provisioning-page-username-must = Look at the app's provisioning page: userName must be the unique identifier.
judge-inputs-no-configuration-export = no configuration export

## judge_sources

judge-sources-harness-migrate-manual-user-management-scim = Harness, Migrate from manual user management to SCIM: Duplicate users after migration
judge-sources-harness-migrate-manual-user-management-scim-before = Harness, Migrate from manual user management to SCIM: Before you begin (addresses must match exactly)
judge-sources-harness-migrate-manual-user-management-scim-group = Harness, Migrate from manual user management to SCIM: Group mapping conflicts
judge-sources-harness-migrate-manual-user-management-scim-configure = Harness, Migrate from manual user management to SCIM: Configure attribute mappings
judge-sources-harness-provision-users-groups-using-microsoft = Harness, Provision users and groups using Microsoft Entra: Group names
judge-sources-harness-server-source-users-looked-up = Harness server source: users are looked up by userName in lower case
judge-sources-harness-server-source-groups-looked-up = Harness server source: groups are looked up by identifier
judge-sources-harness-release-notes-october-2023-pl = Harness release notes, October 2023 (PL-41114): the first invite is deleted
judge-sources-harness-documentation-most-50-000-users = Harness documentation: at most 50,000 users an account
judge-sources-microsoft-users-application-match-nobody-not = Microsoft: users in the application that match nobody are not touched
judge-sources-microsoft-how-provisioning-works-b2b-users = Microsoft: how provisioning works, B2B users
judge-sources-microsoft-how-provisioning-works-assignment-based = Microsoft: how provisioning works, assignment-based scoping
judge-sources-microsoft-how-long-take-provision-users = Microsoft: how long will it take to provision users
judge-sources-microsoft-known-issues-provisioning-special-characters = Microsoft: known issues of provisioning, special characters in joining properties
judge-sources-microsoft-customize-attribute-mappings-microsoft-graph = Microsoft: customize attribute mappings; Microsoft Graph: attributeMapping
judge-sources-okta-member-pushed-only-if-assigned = Okta: a member is pushed only if assigned to the app
judge-sources-okta-using-one-group-app-assignment = Okta: using one group for app assignment and group push is not supported
judge-sources-okta-provisioning-looks-users-up-app = Okta: provisioning looks users up by the app username
judge-sources-okta-push-rule-takes-most-100 = Okta: a push rule takes at most 100 groups
judge-sources-okta-features-app-say-what-provisioning = Okta: the features of an app say what provisioning does
judge-sources-harness-server-source-sso-linked-group = Harness server source: an SSO-linked group keeps its link, and cannot be unlinked once it is managed from outside
judge-sources-harness-provision-users-okta-scim-where = Harness, Provision users with Okta SCIM: where both apps exist, sign-in goes through FirstGen
judge-sources-harness-provision-users-groups-using-microsoft-entra = Harness, Provision users and groups using Microsoft Entra: Enable Microsoft Entra ID provisioning for Harness

## judge_users

judge-users-email-shown-get-second-account-idp = { $email-shown } would get a second account: { $idp } sends { $key-shown }, and { $reason }.
judge-users-there-more-one-possible-partner-so = { " " }There was more than one possible partner, so check the pair first.
judge-users-idp-also-knows-person-address = { $idp } also knows this person by this address.
judge-users-find-out-whether-both-one-person = Find out whether both are one person. If so, make { $idp } send { $email }; if not, leave them.
judge-users-replace-user-harness-one-address-key = Replace the user in Harness by one with the address { $key }: invite that address, give it the same groups and roles, then remove the old one.
judge-users-change-what-idp-sends-person-key = Change what { $idp } sends for this person from { $key } to { $email }.
judge-users-people-have-old-harness-new-idp = { $people ->
    [one] { $people } person
   *[other] { $people } people
} have { $old } in Harness and { $new } in { $idp }. One change of domain explains them all.
judge-users-people-old-harness-new-idp = { $people ->
    [one] { $people } person
   *[other] { $people } people
} with { $old } in Harness and { $new } in { $idp }.
judge-users-make-idp-send-old-address-these = Make { $idp } send the { $old } address for these people, or change their addresses in Harness to { $new } before the switch.
judge-users-several-people-idp-sent-under-one = Several people in { $idp } are sent under one address, { $label }. Harness cannot tell them apart.
judge-users-give-each-them-address-their-own = Give each of them an address of their own in { $from }, or take the wrong ones out of the app.
judge-users-several-harness-users-have-address-idp = Several Harness users have the address that { $idp } sends for { $label }. Which one is taken over cannot be told.
judge-users-keep-one-has-role-bindings-remove = Keep the one that has the role bindings and remove the others.
judge-users-label-guest-whose-user-name-cannot = { $label } is a guest whose user name cannot be turned into an address, so nothing useful can be sent.
judge-users-map-username-attribute-holds-guest-own = Map userName to an attribute that holds the guest's own address, or leave the guest out of the app.
judge-users-label-has-no-value-so-idp = { $label } has no value in { $from }, so { $idp } cannot send this person.
judge-users-fill-person-idp-take-person-out = Fill in { $from } for this person in { $idp }, or take the person out of the app.
judge-users-label-not-active-idp-but-still = { $label } is not active in { $idp } but still has a Harness account. Provisioning will not remove it.
judge-users-remove-label-harness-if-person-has = Remove { $label } from Harness if the person has left; reactivate the person in { $idp } if not.
judge-users-label-idp-but-not-assigned-harness = { $label } is in { $idp } but not assigned to the Harness app, so provisioning will not manage this account.
judge-users-assign-label-harness-app-remove-harness = Assign { $label } to the Harness app, or remove the Harness account if it is no longer needed.
judge-users-label-looks-like-machine-account-provisioning = { $label } looks like a machine's account. Provisioning will not touch it.
judge-users-shown-has-harness-account-but-no = { $shown } has a Harness account, but no user of { $idp } has this address or one like it. Provisioning will not touch it.
judge-users-find-out-who-label-add-person = Find out who { $label } is. Add the person to { $idp }, or remove the account from Harness.
judge-users-email-taken-over-somebody-another-name = { $email } would be taken over by somebody with another name: Harness says { $name }, { $idp } says { $person }.{ $admin }
judge-users-harness-user-account-administrator = { " " }The Harness user is an account administrator.
judge-users-ask-both-whether-email-given-another = Ask both whether { $email } was given to another person. If it was, remove the old Harness account before the switch.
judge-users-it-carries-roles-and-n-2 = It carries { $n ->
    [one] { $n } role
   *[other] { $n } roles
} and { $n-2 }.
judge-users-label-has-pending-invite-roles-groups = { $label } has a pending invite with roles or groups. The provisioned invite replaces it, and they are gone.
judge-users-let-label-accept-invite-before-switch = Let { $label } accept the invite before the switch, or give the roles to a pushed group.

## judge_standing

judge-standing-users-harness-share-address-email-once = { $n ->
    [one] { $n } user
   *[other] { $n } users
} in Harness share the address { $email } once capital letters are ignored.
judge-standing-keep-one-has-role-bindings-remove = Keep the one that has the role bindings and remove the others before the switch.
judge-standing-email-value-user-name-value-2 = The email { $value } and the user name { $value-2 } differ. The guides match by email, the server by user name.
judge-standing-make-user-name-idp-sends-equal = Make the user name that { $idp } sends equal to the address that Harness has.
judge-standing-has-no-usable-address-so-nothing = has no usable address, so nothing can be sent
judge-standing-will-be-sent-as-one = will be sent as { $one }
judge-standing-sent-sent-cannot-sent-depending-which = will be sent as { $sent } or cannot be sent, depending on which source is right
judge-standing-sent-keys-depending-which-source-right = will be sent as { $keys }, depending on which source is right
judge-standing-or-as = { " " }or as{ " " }
judge-standing-case-guest-directory-text = { $case } is a guest of the directory and { $text }.

## judge_groups

judge-groups-it-carries-permissions = { " " }It carries permissions.
judge-groups-no-file-tells-which-permissions-carries = { " " }No file tells which permissions it carries.
judge-groups-pushed-take-over-label-because-both = { $pushed } would take over { $label }, because both have the identifier { $identifier }. Its people would get what { $label } may do.{ $riding }
judge-groups-rename-pushed-idp-so-identifier-another = Rename { $pushed } in { $idp } so that its identifier is another one, unless { $label } is meant.
judge-groups-pushed-needs-identifier-identifier-which-another = { $pushed } needs the identifier { $identifier }, which another Harness group holds. A second group would be made, or the push would fail.
judge-groups-rename-pushed-idp-rename-label-if = Rename { $pushed } in { $idp }, or rename it to { $label } if that group is meant.
judge-groups-there-more-one-possible-partner = { " " }There was more than one possible partner.
judge-groups-rename-label-aside-harness-let-idp = Rename { $label } aside in Harness, let { $idp } make the new group, and give it the same role bindings. A group's identifier cannot be changed.
judge-groups-rename-pushed-idp-label-exactly-before = Rename { $pushed } in { $idp } to { $label }, exactly, before the push.
judge-groups-second-group-stand-beside-label-idp = A second group would stand beside { $label }: { $idp } pushes { $pushed }, and { $how }.{ $ambiguous } The new one has no permissions.
judge-groups-names-fall-one-harness-group-identifier = { $names } would fall on one Harness group, { $identifier }, and overwrite each other's members.
judge-groups-and = { " " }and{ " " }
judge-groups-rename-all-but-one-them-idp = Rename all but one of them in { $idp }, so that each has an identifier of its own.
judge-groups-label-cannot-sent-idp-does-not = { $label } cannot be sent: { $idp } does not push groups of its type.
judge-groups-take-label-out-app-make-group = Take { $label } out of the app, or make a group of a type that { $idp } can push.
judge-groups-label-falls-group-harness-keeps-itself = { $label } falls on a group that Harness keeps itself. Harness refuses the push.
judge-groups-rename-label-idp-leave-out = Rename { $label } in { $idp }, or leave it out.
judge-groups-two-harness-groups-named-label-which = Two Harness groups are named { $label }. Which one would be taken over cannot be told.
judge-groups-rename-one-of-the-two-groups = Rename one of the two groups.
judge-groups-label-get-identifier-identifier-which-harness = { $label } would get the identifier "{ $identifier }", which Harness does not accept for a new group.
judge-groups-rename-label-idp-so-name-has = Rename { $label } in { $idp } so that its name has a Latin letter before any digit, and no more than 128 characters.
judge-groups-no-group-idp-reaches-label-stays = No group of { $idp } reaches { $label }. It stays as it is, managed by hand.{ $riding }
judge-groups-push-group-named-label-keep-managing = Push a group named { $label }, or keep managing it by hand.
judge-groups-rest-or-last = { $rest } or { $last }
judge-groups-published-rules-do-not-agree-identifier = The published rules do not agree on the identifier of { $name }: { $made }.
judge-groups-harness-scim-guide-periods-dashes-blanks = Harness's SCIM guide: periods, dashes and blanks become underscores.
judge-groups-server-accents-stripped-other-characters-leading = The server: accents stripped, other characters and leading digits dropped.
judge-groups-newest-server-hash-added-names-begin = The newest server: a hash is added to names that begin with a digit.
judge-groups-push-one-throw-away-group-such = Push one throw-away group with such a name first and look at the identifier it gets, or rename { $name } to plain letters.
judge-groups-name-holds-special-characters-idp-matches = { $name } holds special characters. { $idp } matches groups by name and does not support them there.
judge-groups-rename-name-idp-letters-digits-blanks = Rename { $name } in { $idp } to letters, digits, blanks, periods, dashes and underscores.
judge-groups-name-both-assigned-app-pushed-okta = { $name } is both assigned to the app and pushed. Okta does not support that: removed people may stay in the group.
judge-groups-assign-people-through-another-group-push = Assign people through another group, and push { $name } only.
judge-groups-name-holds-other-groups-people-inside = { $name } holds { $n ->
    [one] { $n } other group
   *[other] { $n } other groups
}. The people inside do not arrive in Harness.
judge-groups-people-not-provisioned-through-group = Its people are not provisioned through this group.
judge-groups-put-people-into-name-directly-assign = Put the people into { $name } directly, or assign the inner groups as well.
judge-groups-members-name-not-sent-so-they = { $n ->
    [one] { $n } member
   *[other] { $n } members
} of { $name } will not be sent, so they do not arrive in the group.
judge-groups-assign-them-harness-app-idp-take = Assign them to the Harness app in { $idp }, or take them out of { $name }.
judge-groups-name-linked-group-single-sign-provider = { $name } is linked to a group of the single sign-on provider{ $provider }. Once it is taken over, the link stays and cannot be undone.
judge-groups-unlink-name-single-sign-provider-before = Unlink { $name } from the single sign-on provider before the switch.
judge-groups-name-already-managed-outside-another-provisioning = { $name } is already managed from outside. Another provisioning may be running.
judge-groups-groups-organisation-project-n-2-name = { $n ->
    [one] { $n } group
   *[other] { $n } groups
} of an organisation or a project { $n-2 } the name { $shown }. Provisioning reaches groups of the account only.

## judge_limits

judge-limits-account-have-after-users-more-n = The account would have { $after } users, more than the { $n } that Harness allows.
judge-limits-users = Users
judge-limits-n-today = { $n } today.
judge-limits-assign-fewer-people-app-ask-harness = Assign fewer people to the app, or ask Harness for a higher limit first.
judge-limits-groups-groups-pushed-one-push-rule = { $groups } groups are to be pushed. One push rule takes at most { $max-rule }, so it needs several rules or a push by name.
judge-limits-divide-groups-among-several-push-rules = Divide the groups among several push rules by the beginning of their names.
judge-limits-groups = Groups
judge-limits-groups-in-scope = { $groups } in scope.
judge-limits-names-that-begin-with-this-groups = Names that begin with this: { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}.
judge-limits-and-rules-more = And { $n ->
    [one] { $n } rule
   *[other] { $n } rules
} more.
judge-limits-groups-no-rule-takes-together-another = { $single ->
    [one] { $single } group
   *[other] { $single } groups
} that no rule takes together with another.
judge-limits-first-cycle-takes-about-least-most = The first cycle takes about { $least } to { $most }, up to twice that where everybody is created. Stop does not stop it.
judge-limits-users-groups-members-0-01-0 = { $users ->
    [one] { $users } user
   *[other] { $users } users
}, { $groups } and { $members }, at 0.01 to 0.08 minutes each.
judge-limits-minutes-min = { $minutes } min

## judge_access

judge-access-role-resource-group-scope-place-reached = { $role } on { $resource-group }, scope { $place }, reached { $via }.
judge-access-more-more-see-who-loses-gains = And { $more } more; see who loses and gains access.
judge-access-through-via = through { $via }
judge-access-label-lose-permissions-has-no-other = { $label } would lose { $n ->
    [one] { $n } permission
   *[other] { $n } permissions
}, and has no other way to it: { $why }.
judge-access-because-of-a-second-account = the directory sends another address, so a second account is made, and all stays behind with the first
judge-access-because-of-a-group = a group that gives it will no longer hold this person
judge-access-correct-the-address = Correct the address that the directory sends, so that the old account is taken over.
judge-access-put-into-the-pushed-group = Put the person into the directory's group that is pushed, if the person is to keep the access.
judge-access-comes-through-group-taken-over-under = { " " }It comes through a group that is taken over under another name.
judge-access-label-would-gain-permissions-meant = { $label } would gain { $n ->
    [one] { $n } permission
   *[other] { $n } permissions
}.{ $meant }
judge-access-check-person-belongs-pushed-group-if = Check that the person belongs in the pushed group; if not, take the person out before the push.
judge-access-email-administers-account-today-not-afterwards = { $email } administers the account today and would not afterwards.
judge-access-give-email-role-account-admin-directly = Give { $email } the role Account Admin directly until the switch is verified.
judge-access-nobody-left-who-can-administer-account = Nobody would be left who can administer the account.
judge-access-give-two-people-role-account-admin = Give two people the role Account Admin directly, not through a group, before the switch.
judge-access-name-would-lose-n-of-members = { $name } would lose { $n } of { $before ->
    [one] { $before } member
   *[other] { $before } members
}.
judge-access-put-these-people-into-group-pushed = Put these people into the group that is pushed as { $name }.
judge-access-name-carries-permissions-end-without-any = { $name } carries permissions and would end without any member.
judge-access-fill-group-pushed-name-before-push = Fill the group that is pushed as { $name } before the push, or leave it out.

## judge_config

judge-config-app-under-provisioning-app-switch-creating = In the app under Provisioning > To App, switch on creating users and pushing groups.
judge-config-under-provisioning-attribute-mappings-map-username = Under Provisioning > Attribute mappings, map userName from the attribute that holds the Harness address, match on it first, and apply it always.
judge-config-use-https-app-harness-io-gateway = Use https://app.harness.io/gateway/ng/api/scim/account/ACCOUNT_ID with your own account id, which is in every Harness URL.
judge-config-make-new-token-service-account-may = Make a new token for a service account that may manage users and user groups, and put it into the app.
judge-config-assign-same-people-both-apps-remove = Assign the same people to both apps, or remove the FirstGen app if nobody needs it.
judge-config-not-known-when-token-expires = It is not known when the token expires.
judge-config-token-has-expired-so-nothing-can = The token has expired, so nothing can be provisioned.
judge-config-the-token-expires-in-days = The token expires in { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
judge-config-app-does-not-create-users-so = The app does not create users, so nobody new is provisioned.
judge-config-the-app-does-not-push-groups = The app does not push groups.
judge-config-one-person-who-sent-no-firstgen = 1 person who will be sent is no FirstGen user. If the FirstGen app is still there, this person cannot sign in.
judge-config-people-who-sent-no-firstgen-users = { $n ->
    [one] { $n } person
   *[other] { $n } people
} who will be sent are no FirstGen users. If the FirstGen app is still there, they cannot sign in.
judge-config-nothing-mapped-username-so-no-user = Nothing is mapped to userName, so no user can be sent.
judge-config-username-made-expression-cannot-told-without = userName is made by an expression that cannot be told without running it: { $expression }.
judge-config-users-matched-target-first-harness-looks = Users are matched on { $target } first. Harness looks users up by userName alone.
judge-config-group-mapping-switched-off-so-no = The group mapping is switched off, so no group is provisioned.
judge-config-applied-only-when-object-created-never = Applied only when an object is created, never updated: { $once }.

## model_kind

model-kind-harness-users = Harness users
model-kind-harness-user-groups = Harness user groups
model-kind-harness-role-assignments = Harness role assignments
model-kind-harness-invites = Harness invites
model-kind-harness-scim-users = Harness SCIM users
model-kind-harness-scim-groups = Harness SCIM groups
model-kind-okta-users = Okta users
model-kind-okta-groups = Okta groups
model-kind-okta-group-members = Okta group members
model-kind-okta-app = Okta app
model-kind-okta-app-users = Okta app users
model-kind-okta-app-groups = Okta app groups
model-kind-okta-push-group-mappings = Okta push group mappings
model-kind-entra-users = Entra users
model-kind-entra-groups = Entra groups
model-kind-entra-group-members = Entra group members
model-kind-entra-app-assignments = Entra app assignments
model-kind-entra-provisioning-schema = Entra provisioning schema
model-kind-entra-provisioning-log = Entra provisioning log
model-kind-google-workspace-users = Google Workspace users
model-kind-google-group-members = Google group members
model-kind-onelogin-users = OneLogin users
model-kind-jumpcloud-users = JumpCloud users
model-kind-users-any-directory = Users, any directory
model-kind-groups-any-directory = Groups, any directory
model-kind-memberships-any-directory = Memberships, any directory
model-kind-harness-firstgen-users = Harness FirstGen users
model-kind-terraform-state = Terraform state
model-kind-pingone-users = PingOne users
model-kind-scim-preflight-report = SCIM Preflight report
model-kind-not-recognised = Not recognised

## rules_assumptions

rules-assumptions-an-assumption = an assumption
rules-assumptions-user-key-expected-email-user-name = user_key: expected email, user_name or the name of a column, found nothing
rules-assumptions-name-expected-share-0-1-found = { $name }: expected a share from 0 to 1, found "{ $value }"
rules-assumptions-what-expected-one-n-found-found = { $what }: expected one of { $n }, found "{ $found }"

## rules_tenant_url

rules-tenant-url-tenant-url-does-not-begin-https = The tenant URL does not begin with https.
rules-tenant-url-tenant-url-firstgen-ng-missing-before = The tenant URL is that of FirstGen: /ng is missing before /api.
rules-tenant-url-path-tenant-url-not-expected-account = The path of the tenant URL is not /{ $expected }ACCOUNT_ID.
rules-tenant-url-tenant-url-does-not-end-account = The tenant URL does not end with an account id.

## read_archive

read-archive-archive-damaged-cut-list-contents-cannot = The archive is damaged or was cut: its list of contents cannot be read. Export or pack it again.
read-archive-archive-holds-more-entries-files = The archive holds more than { $entries } files.
read-archive-unpacked-archive-larger-file-bytes-file = Unpacked, the archive would be larger than { $file } bytes, or a file in it more than { $ratio } times as large as it is packed.
read-archive-protected-password-unpack-drop-what-inside = It is protected with a password. Unpack it and drop what is inside.
read-archive-cannot-unpacked-archive-damaged-export-pack = It cannot be unpacked: the archive is damaged. Export or pack it again.
read-archive-packed-way-not-usual-zip-files = It is packed in a way that is not usual for ZIP files. Unpack it and drop what is inside.
read-archive-binary-excel-workbook-save-xlsx-csv = This is a binary Excel workbook. Save it as .xlsx or as CSV and drop that.
read-archive-opendocument-file-save-sheet-xlsx-csv = This is an OpenDocument file. Save the sheet as .xlsx or as CSV and drop that.
read-archive-office-document-without-sheets-no-export = This is an Office document without sheets, and no export.
read-archive-the-archive-holds-no-files = The archive holds no files.
read-archive-files-computer-keeps-itself-such-macosx = { $n ->
    [one] { $n } file
   *[other] { $n } files
} that a computer keeps for itself, such as __MACOSX, { $n-2 } left out.

## read_fold

read-fold-init-and-last = { $init } and { $last }

## read_resolve

read-resolve-one-app-user-is = One app user is
read-resolve-some-app-users-are = Some app users are
read-resolve-who-in-no-okta-user-file = { $who } in no Okta user file.
read-resolve-several-groups-bear-name-group-whose = Several groups bear the name of the group whose members it lists; say the id.
read-resolve-group-whose-members-lists-no-group = The group whose members it lists is in no group file.
read-resolve-does-not-say-whose-members-lists = It does not say whose members it lists, so it was not used.
read-resolve-rows-name-group-no-group-file = Rows name a group that no group file lists.
read-resolve-rows-name-no-group = Rows name no group.
read-resolve-one-member-is = One member is
read-resolve-some-members-are = Some members are
read-resolve-who-in-no-user-file = { $who } in no user file.
read-resolve-members-user-groups-no-harness-user = Members of user groups are in no Harness user file.
read-resolve-push-mappings-name-groups-no-group = Push mappings name groups that no group file lists.
read-resolve-assignments-name-users-groups-no-file = Assignments name users or groups that no file lists.
read-resolve-groups-assigned-app-no-group-file = Groups are assigned to the app that no group file lists.
read-resolve-users-are = { $n ->
    [one] { $n } user is
   *[other] { $n } users are
}
read-resolve-users-none-groups-whose-members-told = { $users } in none of the groups whose members are told.

## read_walker

read-walker-a-json-object-or-list = a JSON object or list
read-walker-an-object = an object

## read_file

read-file-holds-what-so-nothing-read = It holds { $what }, so nothing of it was read.
read-file-lists-no-deactivated-user-okta-leaves = It lists no deactivated user: Okta leaves them out unless it is asked for them.
read-file-holds-exactly-rows-records-which-may = It holds exactly { $rows } records, which may be one page of several.
read-file-names-hold = { $n ->
    [one] { $n } name holds
   *[other] { $n } names hold
}
read-file-names-question-mark-where-letter-lost = { $names } a question mark where a letter was lost. PowerShell 5.1 writes ASCII; export again with -Encoding UTF8.
read-file-unreadable-rows-could-not-read-what = { $unreadable } rows could not be read; what follows them was not tried.
read-file-has-no-column-address-beside-user = It has no column for the address beside the user name.
read-file-does-not-tell-whose-account-disabled = It does not tell whose account is disabled.
read-file-scim-list-holds-only-what-scim = A SCIM list holds only what SCIM already manages: it is never the whole account, so it was only counted.
read-file-recognised-counted-forecast-does-not-use = It was recognised and counted; the forecast does not use it, a comparison after the switch does.
read-file-recognised-counted-forecast-does-not-use-2 = It was recognised and counted; the forecast does not use it.
read-file-document-no-list-so-cannot-read = It is a document and no list, so it cannot be read as the kind that you named.

## read_dialect

read-dialect-its-first-line-names-the-delimiter = Its first line names the delimiter.
read-dialect-first-line-type-line-powershell-export = Its first line is the #TYPE line of PowerShell's Export-Csv.
read-dialect-has-no-row-column-names = It has no row with column names.
read-dialect-header-stands-line-line-what-stands = The header stands on line { $line }; what stands above it was skipped.
read-dialect-has-many-columns-limit-further-ones = It has as many columns as the limit; further ones were left out.

## read_source

read-source-name-could-not-read-may-have = { $name } could not be read. It may have been moved, changed or be in use by another program: choose it again.
read-source-name-too-large-memory-there-split = { $name } is too large for the memory there is: split the export and choose all parts together.

## read_members

read-members-you-said-whose-members-lists-but = You said whose members it lists, but it is no list of members.
read-members-you-said-whose-members-it-lists = You said whose members it lists.
read-members-you-said-so = You said so.
read-members-name-directory-group-so-taken-members = Its name is that of a directory group, so it was taken for the members of that group.
read-members-file-name-what-exactly-one-directory = The file name is the { $what } of exactly one directory group.

## read_recognise

read-recognise-no-column-field-name-found = No column or field name was found in it.
read-recognise-columns-those-no-export-known-here = Its columns are those of no export that is known here.
read-recognise-the-column = the column
read-recognise-the-columns = the columns
read-recognise-has-noun-told-says-writes-them = It has { $noun } { $told }, as { $says } writes them.
read-recognise-calls-itself-microsoft-graph-list-word = It calls itself a Microsoft Graph list of { $word }.

## read_decode

read-decode-archive-workbook-inside-archive-not-opened = An archive or workbook inside an archive is not opened. Unpack the outer one and drop what is inside.
read-decode-old-excel-workbook-one-password-save = This is an old Excel workbook, or one with a password. Save it as .xlsx without a password, or the sheet as CSV.
read-decode-pdf-compressed-file-not-text = This is a PDF or a compressed file, not text.
read-decode-not-text-one-character-ten-more = This is not text: one character in ten or more cannot be shown.
read-decode-file-ends-middle-character = The file ends in the middle of a character.
read-decode-lines-are = { $n ->
    [one] { $n } line is
   *[other] { $n } lines are
}
read-decode-lines-not-utf-8-rest-file = { $lines } not UTF-8 as the rest of the file is, and was read as Windows-1252.

## read_json

read-json-file-ends-middle-record = The file ends in the middle of this record.
read-json-record-nested-deeper-limit = The record is nested deeper than the limit.
read-json-the-record-holds-a-nul-byte = The record holds a NUL byte.
read-json-value-record-longer-limit = A value of the record is longer than the limit.
read-json-answer-request-error-status-status-what = The answer to this request is an error, status { $status }: what was asked for is missing.
read-json-expected-what-and-found-something-else = Expected { $what }, and found something else.
read-json-a-quoted-text = a quoted text
read-json-closing-quote-before-end-line = a closing quote before the end of the line
read-json-a-colon-after-the-field-name = a colon after the field name
read-json-a-field-name-in-quotes = a field name in quotes

## read

read-the-same-file-was-given-twice = The same file was given twice.

## read_items

read-items-has-commas-where-json-allows-none = It has commas where JSON allows none; they were passed over.
read-items-only-first-rows-records-read = Only the first { $rows } records were read.
read-items-has-more-fields-limit-further-ones = It has more fields than the limit; the further ones were left out.

## read_http

read-http-holds-headers-http-answers-curl-i = It holds the headers of HTTP answers, as curl -i writes them; they were skipped.

## sources_apps

sources-apps-assignments-belong-other-apps-harness-took = { $others ->
    [one] { $others } assignment belongs
   *[other] { $others } assignments belong
} to other apps than Harness and took no part.
sources-apps-lists-users-several-apps-none-named = It lists the users of several apps, and none is named after Harness: all of them were taken.
sources-apps-rows-tell-somebody-who-assigned-no = { $lost ->
    [one] { $lost } row tells
   *[other] { $lost } rows tell
} of somebody who is assigned no more and took no part.

## sources_entra

sources-entra-expected-id-name-found-neither = Expected an id or a name, and found neither.
sources-entra-expected-principal-id-found-none = Expected a principal id, and found none.

## sources_others

sources-others-expected-id-name-found-neither = Expected an id or a name, and found neither.

## sources_people

sources-people-expected-id-user-name-address-found = Expected an id, a user name or an address, and found none of them.
sources-people-expected-id-login-found-neither = Expected an id or a login, and found neither.

## sources_harness

sources-harness-expected-id-address-found-neither = Expected an id or an address, and found neither.
sources-harness-expected-an-identifier-and-found-none = Expected an identifier, and found none.
sources-harness-expected-role-principal-one-them-missing = Expected a role and a principal, and one of them is missing.
sources-harness-expected-an-address-and-found-none = Expected an address, and found none.

## sources_okta

sources-okta-expected-id-name-found-neither = Expected an id or a name, and found neither.
sources-okta-expected-id-app-user-name-found = Expected an id or an app user name, and found neither.
sources-okta-expected-group-id-found-none = Expected a group id, and found none.
sources-okta-expected-source-group-found-none = Expected a source group, and found none.

## signatures_elsewhere

signatures-elsewhere-log-sign-ins-which-not-used = a log of sign-ins, which is not used here,
signatures-elsewhere-the-entra-provisioning-log = the Entra provisioning log
signatures-elsewhere-graph-list-app-role-assignments = the Graph list of app role assignments
signatures-elsewhere-microsoft-script-for-app-assignments = Microsoft's script for app assignments
signatures-elsewhere-the-entra-download-of-group-members = the Entra download of group members
signatures-elsewhere-the-graph-list-of-group-members = the Graph list of group members
signatures-elsewhere-get-mggroupmember-without-its-properties = Get-MgGroupMember without its properties
signatures-elsewhere-the-microsoft-365-admin-centre = the Microsoft 365 admin centre
signatures-elsewhere-the-entra-download-of-users = the Entra download of users
signatures-elsewhere-the-graph-list-of-users = the Graph list of users
signatures-elsewhere-the-entra-download-of-groups = the Entra download of groups
signatures-elsewhere-the-graph-list-of-groups = the Graph list of groups
signatures-elsewhere-the-google-workspace-download-of-users = the Google Workspace download of users
signatures-elsewhere-the-google-directory = the Google directory
signatures-elsewhere-gam-table-of-group-members = GAM's table of group members
signatures-elsewhere-jumpcloud-table-of-users = JumpCloud's table of users
signatures-elsewhere-the-onelogin-list-of-users = the OneLogin list of users
signatures-elsewhere-the-pingone-list-of-users = the PingOne list of users
signatures-elsewhere-a-table-of-groups-and-members = a table of groups and members
signatures-elsewhere-a-table-of-users = a table of users
signatures-elsewhere-a-table-of-groups = a table of groups

## signatures_harness_okta

signatures-harness-okta-the-harness-user-aggregate = the Harness user aggregate
signatures-harness-okta-the-harness-user-list = the Harness user list
signatures-harness-okta-the-harness-user-group-aggregate = the Harness user group aggregate
signatures-harness-okta-the-harness-user-group-list = the Harness user group list
signatures-harness-okta-the-harness-role-assignment-list = the Harness role assignment list
signatures-harness-okta-the-harness-role-assignment-filter = the Harness role assignment filter
signatures-harness-okta-the-harness-invite-list = the Harness invite list
signatures-harness-okta-a-scim-list-of-users = a SCIM list of users
signatures-harness-okta-a-scim-list-of-groups = a SCIM list of groups
signatures-harness-okta-the-harness-firstgen-user-list = the Harness FirstGen user list
signatures-harness-okta-harness-firstgen-list-groups-which-not = the Harness FirstGen list of groups, which is not used here,
signatures-harness-okta-harness-list-service-accounts-which-not = the Harness list of service accounts, which is not used here,
signatures-harness-okta-harness-audit-trail-which-not-used = the Harness audit trail, which is not used here,
signatures-harness-okta-okta-report-recent-unassignments-which-not = the Okta report on recent unassignments, which is not used here,
signatures-harness-okta-okta-list-push-group-mappings = the Okta list of push group mappings
signatures-harness-okta-okta-list-app-users = the Okta list of an app's users
signatures-harness-okta-browser-extension-table-app-users = the browser extension's table of app users
signatures-harness-okta-the-okta-report-on-app-access = the Okta report on app access
signatures-harness-okta-the-okta-record-of-an-app = the Okta record of an app
signatures-harness-okta-the-okta-list-of-groups = the Okta list of groups
signatures-harness-okta-the-okta-list-of-users = the Okta list of users
signatures-harness-okta-the-browser-extension-table-of-users = the browser extension's table of users
signatures-harness-okta-the-okta-report-on-user-accounts = the Okta report on user accounts
signatures-harness-okta-the-okta-report-on-password-health = the Okta report on password health
signatures-harness-okta-a-table-of-okta-users = a table of Okta users
signatures-harness-okta-browser-extension-table-group-members = the browser extension's table of group members
signatures-harness-okta-the-okta-report-on-group-membership = the Okta report on group membership
signatures-harness-okta-okta-list-app-groups = the Okta list of an app's groups
signatures-harness-okta-browser-extension-table-app-groups = the browser extension's table of app groups
signatures-harness-okta-the-browser-extension-table-of-groups = the browser extension's table of groups

## read_assemble

read-assemble-differs-another-provisioning-schema-first-one = It differs from another provisioning schema; the first one was used.
read-assemble-comes-directory-while-most-users-come = It comes from { $directory }, while most users come from { $best }.
read-assemble-pages-list-tell-different-totals-they = The pages of this list tell different totals: they were saved at different times.

## workbook_cells

workbook-cells-has-more-rows-columns-read-further = It has more rows or columns than are read; further ones were left out.

## read_workbook

read-workbook-the-sheet-name-is-empty = The sheet { $name } is empty.
read-workbook-sheet-hidden-workbook = The sheet is hidden in the workbook.
read-workbook-workbook-has-no-cells-hold-anything = The workbook has no cells that hold anything.
read-workbook-workbook-damaged-part-every-workbook-has = The workbook is damaged: a part that every workbook has cannot be read. Save it again, or save the sheet as CSV.

## read_secret

read-secret-a-signed-token-jwt = a signed token (JWT)
read-secret-a-harness-api-token = a Harness API token
read-secret-an-okta-api-token = an Okta API token
read-secret-a-bearer-token = a bearer token
read-secret-a-private-key = a private key
read-secret-a-token-or-client-secret = a token or client secret

## read_dates

read-dates-name-dated-date-days-days-before = Its name is dated { $date }, { $days } days before the latest of these exports. What changed since is not in it: export all files on one day.

## read_rows

read-rows-only-first-rows-rows-read = Only the first { $rows } rows were read.
read-rows-header-stands-more-times-among-rows = The header stands { $headers ->
    [one] { $headers } more time
   *[other] { $headers } more times
} among the rows, as it does where tables were glued together.
read-rows-rows-have-more-cells-header-has = { $extra-cells ->
    [one] { $extra-cells } row has
   *[other] { $extra-cells } rows have
} more cells than the header has columns; the further cells were left out.
read-rows-cells-written-keep-spreadsheet-changing-them = { $guards ->
    [one] { $guards } cell was
   *[other] { $guards } cells were
} written as ="…" to keep a spreadsheet from changing them; what stands inside was read.
read-rows-column-name-stands-there-twice-first = The column { $name } stands there twice; the first one was read.
read-rows-has-n-cells-column-name-number = It has { $n } cells, and the column { $name } is number { $at }.
read-rows-has-n-cells-where-header-has = It has { $n } cells where the header has { $width }, and what stands under { $name } is no address.
read-rows-has-n-cells-where-header-has-width = It has { $n } cells where the header has { $width }, and what stands under { $name } is no id.

## read_table

read-table-quote-opened-cell-cells-never-closed = A quote is opened in cell { $cells } and never closed.
read-table-the-row-holds-a-nul-byte = The row holds a NUL byte.
read-table-cell-row-longer-limit = A cell of the row is longer than the limit.

## read_look

read-look-file-larger-file-bytes = The file is larger than { $file } bytes.
read-look-report-scim-preflight = It is a report of SCIM Preflight.
read-look-web-page-xml-not-export = This is a web page or XML, not an export.
read-look-the-file-is-empty = The file is empty.
read-look-you-said-so = You said so.
read-look-has-synchronizationrules-entra-provisioning-schema-has = It has synchronizationRules, as the Entra provisioning schema has them.
read-look-has-terraform-version-terraform-state-has = It has terraform_version, as a Terraform state has it.
read-look-you-had-remembered-tables-these-columns = You had it remembered for tables with these columns.
read-look-template-importing-not-export = It is a template for importing, not an export.

## runbook_checks

runbook-checks-count-the-users = Count the users
runbook-checks-nobody-before-may-missing-forecast-added = Nobody of before may be missing. Forecast to be added: { $new }.
runbook-checks-users-in-harness-before = Users in Harness before
runbook-checks-look-at-the-provisioning-source = Look at the provisioning source
runbook-checks-migration-guide-expects-directory-shown-source = The migration guide expects the directory to be shown as the source of every user it manages. By the server's source an account that was equal in name and address may stay unmarked. An unmarked account alone is no fault.
runbook-checks-ask-people-each-group-sign = Ask people of each group to sign in
runbook-checks-ask-these-sign-say-whether-they = Ask these to sign in and to say whether they see their projects: together they are in many of the groups and hold many of the roles.
runbook-checks-compare-the-members-of-each-group = Compare the members of each group
runbook-checks-members-harness-should-those-directory-group = The members in Harness should be those of the directory's group who are assigned. The list of groups has the numbers before and after.
runbook-checks-see-role-bindings-there = See that the role bindings are there
runbook-checks-provisioning-manages-people-memberships-never-changes = Provisioning manages people and memberships and never changes a role binding. Compare with the report that is the backup.
runbook-checks-groups-account-carry-permissions = Groups of the account that carry permissions
runbook-checks-comparison-answers-all-five-fresh-exports = The comparison answers all five from fresh exports: give it this report and the new files.
runbook-checks-named-by-the-comparison = Named by the comparison
runbook-checks-the-comparison-passed-it = The comparison passed it.
runbook-checks-whom-to-ask = Whom to ask
runbook-checks-provision-person-demand-wait-next-cycle = Provision the person on demand, or wait for the next cycle, about 40 minutes.
runbook-checks-retry-task-okta-take-person-out = Retry the task in Okta, or take the person out of the app and assign the person again after reading what unassigning does.
runbook-checks-start-provisioning-for-the-person-again = Start provisioning for the person again.
runbook-checks-somebody-has-two-accounts = Somebody has two accounts
runbook-checks-follow-the-repairs = Repairs, in the comparison, says for each of them what to do and in which order, and which of two accounts or groups stays. Go by that.
runbook-checks-delete-one-without-role-bindings-harness = Find out which of the two has the role bindings: it stays, and as a rule it is the older one. Delete the other in Harness. Look before you delete: where both have some, give the one that stays what it lacks first. Where Harness refuses because the account is managed from outside, take the person out of the app in the directory: that removes it.
runbook-checks-correct-address-directory-so-account-stays = Correct the address in the directory, so that it is that of the account that stays. Not where the address in Harness is the damaged one, with a blank, a sign that cannot be seen or a letter of another alphabet in it: then leave the directory as it is, give the new account the roles and groups of the old one, and delete the old one. Of two spellings, ask first which is the person's.
runbook-checks-do-not-delete-account-has-role = Do not delete the account that has the role bindings: they do not come back.
runbook-checks-somebody-lost-access = Somebody lost access
runbook-checks-one-person-still-assigned-harness-app = One: is the person still assigned to the Harness app, and active?
runbook-checks-two-person-directory-group-group-one = Two: is the person in the directory's group, and is that group the one that reaches the Harness group?
runbook-checks-three-does-harness-group-still-have = Three: does the Harness group still have its role bindings? The report that is the backup lists them.
runbook-checks-after-somebody-removed-added-again-harness = After somebody was removed and added again, Harness's documentation gives the permissions five to ten minutes to come back.
runbook-checks-push-made-new-group-beside-old = A push made a new group beside the old one
runbook-checks-take-new-group-out-push-have = Take the new group out of the push, and have it deleted in Harness, by the directory where that offers it, or with the Harness API. The directory's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it. A role that somebody gave it by now goes with it.
runbook-checks-migration-guide-renames-group-directory-exactly = The migration guide renames the group in the directory, to exactly the name of the Harness group. By the server's source that joins them only where the identifiers are equal; the list of groups has them.
runbook-checks-sources-disagree-what-rename-migration-guide = The sources disagree on what to rename. The migration guide: the group in the directory, to exactly the name of the Harness group. Harness's Entra page: the Harness group, so that the two are not confused. By the server's source neither joins them unless the identifiers are equal; the list of groups has them.
runbook-checks-then-push-again-see-old-group = Then push again, and see that the old group is the one that is managed.
runbook-checks-do-not-delete-group-while-directory = Do not delete a group while the directory still pushes into it, and never the one that has the role bindings.
runbook-checks-nothing-is-provisioned-any-more = Nothing is provisioned any more
runbook-checks-see-whether-token-has-ended-make = See whether the token has ended. Make a new one in Harness, put it into the app of the directory, and test the connection.
runbook-checks-the-comparison-found-no-such-case = The comparison found no such case.
runbook-checks-the-comparison-found-cases = The comparison found { $n ->
    [one] { $n } case
   *[other] { $n } cases
}.

## runbook_mappings

runbook-mappings-see-what-people-are-matched-on = See what people are matched on
runbook-mappings-migration-guide-says-work-email-matched = The migration guide says that the work email is matched. The server's source looks at userName alone. Send the address that Harness has as userName, and as the work email, and both are right.
runbook-mappings-under-mappings-provision-microsoft-entra-id = Under Mappings > Provision Microsoft Entra ID Users: userName must be made of the attribute that holds the Harness address and be the first one to match on. Where nobody changes it, Entra sends the user principal name.
runbook-mappings-app-under-sign-application-username-format = In the app under Sign On, the application username format decides what is sent as userName. Where nobody changes it, Okta sends the Okta login; a format with a prefix only can match nobody.
runbook-mappings-see-what-directory-sends-username = See what the directory sends as userName.
runbook-mappings-application-username-format = Application username format
runbook-mappings-username-is-made-of = userName is made of
runbook-mappings-what-each-value-would-match = What each value would match
runbook-mappings-sent = Sent
runbook-mappings-linked = Linked
runbook-mappings-but-for-capital-letters = But for capital letters
runbook-mappings-second-account = Second account
runbook-mappings-not-in-harness = Not in Harness
runbook-mappings-no-value = No value
runbook-mappings-email-and-user-name-differ = Email and user name differ
runbook-mappings-what-is-mapped-to-username = What is mapped to userName
runbook-mappings-if-value-sent-not-one-most = If the value that is sent is not the one that most accounts have, nobody is linked and everybody gets a second account.
runbook-mappings-enable-users-and-groups = Enable users and groups
runbook-mappings-under-mappings-enable-provision-microsoft-entra = Under Mappings, enable Provision Microsoft Entra ID Users and Provision Microsoft Entra ID Groups.
runbook-mappings-the-provisioning-schema-has-both-enabled = The provisioning schema has both enabled.
runbook-mappings-provisioning-schema-has-groups-switched-off = The provisioning schema has groups switched off.
runbook-mappings-whether-groups-are-enabled = Whether groups are enabled
runbook-mappings-review-user-attributes-when-each-applied = Review the user attributes, and when each is applied
runbook-mappings-always-keeps-attribute-up-date-only = Always keeps an attribute up to date. Only during object creation writes it once and never again: a person who marries keeps the old name in Harness.
runbook-mappings-attribute-marked-matching-should-applied-always = An attribute that is marked as matching should be applied always. Harness reads userName, displayName, the given and the family name, and active; others are ignored.
runbook-mappings-review-the-group-attributes = Review the group attributes
runbook-mappings-leave-provision-microsoft-entra-id-users = Leave Provision Microsoft Entra ID Users and open Provision Microsoft Entra ID Groups. Groups are matched on displayName; members have to be mapped, or groups stay empty.
runbook-mappings-what-is-mapped = What is mapped
runbook-mappings-the-provisioning-schema-maps-nothing-here = The provisioning schema maps nothing here.
runbook-mappings-what-the-provisioning-schema-maps = What the provisioning schema maps
runbook-mappings-harness-gets = Harness gets
runbook-mappings-made-of = Made of
runbook-mappings-matched-in-this-order = Matched, in this order
runbook-mappings-applied = Applied
runbook-mappings-only-during-object-creation = Only during object creation
runbook-mappings-review-what-is-written-to-harness = Review what is written to Harness
runbook-mappings-under-provisioning-app-harness-takes-given = Under Provisioning > To App, Harness takes the given and the family name, the primary email and the display name. When an account is taken over, its name is overwritten by the one in Okta.
runbook-mappings-both-names-have-there-without-display = Both names have to be there: without a display name and one of the two, the server's source refuses the person.

## runbook_view

runbook-view-copy-report-holds-counts-only-there = This copy of the report holds counts only: there are no rows to name. Use the full report to work by.
runbook-view-copy-report-has-codes-place-names = This copy of the report has codes in the place of names. The key is a file of its own; the full report is the one to work by.
runbook-view-report-holds-no-forecast-so-steps = This report holds no forecast, so the steps cannot be filled in.
runbook-view-an-unknown-number = an unknown number
runbook-view-name-from-from = { $name }, from { $from }
runbook-view-tells-no-file-given-says-so = { $tells }: no file was given that says so. The export that would: { $name }.

## runbook_app

runbook-app-add-the-harness-app = Add the Harness app
runbook-app-okta-admin-console-under-applications-applications = In the Okta Admin Console under Applications > Applications: the migration guide takes the app of the catalogue, Harness's page on Okta makes one by hand as a SAML app with SCIM switched on.
runbook-app-enter-address-token-test-connection = Enter address and token, and test the connection
runbook-app-app-under-provisioning-configure-api-integration = In the app under Provisioning > Configure API Integration: the SCIM address, and the token as a bearer token. A hand-made app also asks for the unique identifier of users: userName.
runbook-app-test-connection-save-nobody-provisioned-before = Test the connection and save. Nobody is provisioned before somebody is assigned.
runbook-app-if-test-fails-token-lacks-permission = If the test fails, the token lacks a permission, has ended, or the address is not the one above. Do not go on.
runbook-app-switch-what-provisioning-has-do = Switch on what provisioning has to do
runbook-app-under-provisioning-app-switch-create-users = Under Provisioning > To App, switch on Create Users and Update User Attributes when the pilot begins. Groups are pushed under Push Groups.
runbook-app-deactivate-users-removes-people-harness-when = Deactivate Users removes people from Harness when they are unassigned: switch it on last, when the five checks are done.
runbook-app-switched-on-now = Switched on now
runbook-app-what-is-switched-on = What is switched on
runbook-app-provisioning-already-enabled-okta-app = Provisioning is already enabled in the Okta app.
runbook-app-switch-deactivate-users-off-now-under = Switch Deactivate Users off now, under Provisioning > To App, and on again last, when the five checks are done: it removes people from Harness when they are unassigned.
runbook-app-leave-rest-only-if-nobody-assigned = Leave the rest on only if nobody is assigned and no group is pushed; otherwise switch Create Users and Update User Attributes off as well until the pilot begins.
runbook-app-while-enabled-whoever-assigned-whatever-pushed = While it is enabled, whoever is assigned and whatever is pushed or changed is sent to Harness at once.
runbook-app-azure-portal-microsoft-entra-id-enterprise = In the Azure portal: Microsoft Entra ID > Enterprise applications > All applications > New application; search for Harness in the gallery and add it.
runbook-app-microsoft-own-page-calls-connector-preview = Microsoft's own page calls this connector a preview.
runbook-app-choose-automatic-provisioning-enter-address-token = Choose automatic provisioning, enter address and token, test the connection
runbook-app-app-under-provisioning-provisioning-mode-automatic = In the app under Provisioning: Provisioning Mode Automatic; Tenant URL and Secret Token from the steps above; Test Connection.
runbook-app-if-test-fails-key-lacks-administrator = If the test fails, the key lacks administrator permissions, has ended, or the address is not the one above. Do not go on.
runbook-app-enter-who-gets-the-error-mails = Enter who gets the error mails
runbook-app-under-settings-notification-email-group-address = Under Settings, Notification Email: a group address that somebody reads. Then save.
runbook-app-leave-provisioning-status-off-for-now = Leave Provisioning Status off for now
runbook-app-saving-configuration-status-starts-first-cycle = Saving the configuration with the status on starts the first cycle over everybody in scope. Mappings, scope and the trials come first.
runbook-app-if-status-already-cycle-running-goes = If the status is on already, a cycle is running: it goes on after Stop is pressed, until it is through.
runbook-app-directory-add-harness-app-scim-provisioning = In the directory, add the Harness app with SCIM provisioning, or a generic SCIM 2.0 app. Harness has guides for Okta, Microsoft Entra ID and OneLogin; for others its Okta page tells the values.
runbook-app-unique-identifier-users-username-token-sent = The unique identifier of users is userName. The token is sent as a bearer token.
runbook-app-if-test-fails-do-not-go = If the test fails, do not go on.
runbook-app-create-users-push-new-users = Create Users (PUSH_NEW_USERS)
runbook-app-update-user-attributes-push-profile-updates = Update User Attributes (PUSH_PROFILE_UPDATES)
runbook-app-deactivate-users-push-user-deactivation = Deactivate Users (PUSH_USER_DEACTIVATION)
runbook-app-push-groups-group-push = Push Groups (GROUP_PUSH)
runbook-app-take-scim-address-your-account = Take the SCIM address of your account
runbook-app-account-id-every-address-harness-page = The account id is in every address of the Harness page, after /account/, and under Account Settings > Overview.
runbook-app-where-harness-runs-host-your-own = Where Harness runs on a host of your own, the address begins with that host and has no /gateway. Microsoft's tutorial shows an address without /ng, which is that of FirstGen; Harness's own pages have it.
runbook-app-address-left-out-copy-full-report = The address was left out of this copy. The full report has it.
runbook-app-scim-address = SCIM address
runbook-app-the-address-as-it-was-told = The address as it was told
runbook-app-address-told-not-one-provisions-change = The address that was told is not one that provisions. Change it before the connection is tested.
runbook-app-made-account-id-export-user-groups = It is made of the account id that the export of the user groups names, for the host app.harness.io.
runbook-app-account-id-not-known-export-user = The account id is not known: the export of the user groups from the Harness API names it, or paste any address of the Harness page on the page under “{ $n }”.
runbook-app-make-token-note-last-day = Make the token, and note its last day
runbook-app-make-service-account-not-person-key = Make it for a service account, not for a person: a key has the rights of whoever it belongs to, and a person's ends with the person.
runbook-app-service-account-needs-account-scope-view = The service account needs at account scope: view, manage and invite users; view and manage user groups.
runbook-app-migration-guide-makes-key-type-scim = The migration guide makes a key of the type SCIM under Account Settings > Access Control > API Keys and says that its tokens end. Harness's page on API keys knows no such type, and a last day only where somebody sets one. Set one, and note it.
runbook-app-do-not-mail-token-do-not = Do not mail the token and do not put it into a file that is shared. It can change every user of the account.
runbook-app-last-day-of-the-token = Last day of the token
runbook-app-reminder-two-weeks-before = Reminder two weeks before
runbook-app-last-day-token-told = Last day of the token, as it was told
runbook-app-last-day-not-known-report-enter = Its last day is not known to this report. Enter it on the page under “{ $n }”, at “{ $n-2 }”, and the calendar file reminds of it.
runbook-app-token-has-ended-nothing-provisioned-before = The token has ended. Nothing is provisioned before there is a new one.

## runbook_trials

runbook-trials-make-throw-away-group-throw-away = Make a throw-away group and a throw-away person
runbook-trials-where-sources-disagree-look-your-own = Where the sources disagree, a look at your own account settles it. Use people and groups that exist for nothing else, and push only them.
runbook-trials-what-depends-here-users-groups = What depends on it here: { $users ->
    [one] { $users } user
   *[other] { $users } users
} and { $groups }.
runbook-trials-stop-when-trial-touches-anybody-who = Stop when a trial touches anybody who is not part of it.
runbook-trials-both-forecasts-same-nothing-account-depends = Both forecasts are the same: nothing in this account depends on which source is right.
runbook-trials-clear-trials-away-tell-report-what = Clear the trials away, and tell the report what was seen
runbook-trials-settle-each-point-report-assume-command = Settle each point in the report, or with --assume on the command line. Everything that was contested is forecast again.
runbook-trials-what-to-look-for = What to look for
runbook-trials-what-is-seen = What is seen
runbook-trials-what-it-means = What it means
runbook-trials-settle-page-under-n-choose-assumption = To settle it: on the page under “{ $n }”, choose at “{ $assumption }” what was seen to be so.
runbook-trials-forecast-name-assumption = Forecast { $name }: { $assumption }
runbook-trials-settled-exports-after-switch = Settled by the exports after the switch
runbook-trials-exports-after-switch-settle = The exports after the switch settle it.
runbook-trials-both-forecasts-assume-the-same-here = Both forecasts assume the same here.
runbook-trials-nothing-account-depends = Nothing in this account depends on it.

## runbook_sources

runbook-sources-harness-migrate-manual-user-management-scim = Harness, Migrate from manual user management to SCIM: Before you begin (back up assignments)
runbook-sources-harness-migrate-manual-user-management-scim-before = Harness, Migrate from manual user management to SCIM: Before you begin
runbook-sources-harness-migrate-manual-user-management-scim-migration = Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 1
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps = Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 2
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps-okta = Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 3
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps-okta-step = Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 4
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps-entra = Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 1
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps-entra-id = Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 2
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps-entra-id-step = Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 3
runbook-sources-harness-migrate-manual-user-management-scim-migration-steps-entra-id-step-4 = Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 4
runbook-sources-harness-migrate-manual-user-management-scim-verify = Harness, Migrate from manual user management to SCIM: Verify the migration
runbook-sources-harness-migrate-manual-user-management-scim-duplicate = Harness, Migrate from manual user management to SCIM: Duplicate users after migration
runbook-sources-harness-migrate-manual-user-management-scim-users = Harness, Migrate from manual user management to SCIM: Users lost access after migration
runbook-sources-harness-migrate-manual-user-management-scim-group = Harness, Migrate from manual user management to SCIM: Group mapping conflicts
runbook-sources-harness-migrate-manual-user-management-scim-scim = Harness, Migrate from manual user management to SCIM: SCIM token expiration
runbook-sources-harness-provision-users-groups-using-microsoft = Harness, Provision users and groups using Microsoft Entra: Requirements
runbook-sources-harness-provision-users-groups-using-microsoft-entra = Harness, Provision users and groups using Microsoft Entra: Add Harness in Microsoft Entra ID
runbook-sources-harness-provision-users-groups-using-microsoft-entra-enable = Harness, Provision users and groups using Microsoft Entra: Enable Microsoft Entra ID provisioning for Harness
runbook-sources-harness-provision-users-groups-using-microsoft-entra-scoping = Harness, Provision users and groups using Microsoft Entra: Scoping filters
runbook-sources-harness-provision-users-groups-using-microsoft-entra-harness = Harness, Provision users and groups using Microsoft Entra: Harness user management with Microsoft Entra ID SCIM
runbook-sources-harness-provision-users-groups-using-microsoft-entra-group = Harness, Provision users and groups using Microsoft Entra: Group names
runbook-sources-harness-provision-users-groups-using-microsoft-entra-provisioning = Harness, Provision users and groups using Microsoft Entra: Provisioning errors
runbook-sources-harness-provision-users-groups-using-microsoft-entra-assign = Harness, Provision users and groups using Microsoft Entra: Assign permissions
runbook-sources-harness-provision-users-groups-using-microsoft-entra-i = Harness, Provision users and groups using Microsoft Entra: I already have a Harness FirstGen Microsoft Entra ID integration
runbook-sources-harness-provision-users-with-okta-scim = Harness, Provision users with Okta SCIM
runbook-sources-okta-provisioning-looks-users-up-app = Okta: provisioning looks users up by the app username
runbook-sources-okta-using-one-group-app-assignment = Okta: using one group for app assignment and group push is not supported
runbook-sources-okta-push-rule-takes-most-100 = Okta: a push rule takes at most 100 groups
runbook-sources-okta-group-push-operations-unlinking-pushed = Okta: group push operations, unlinking a pushed group
runbook-sources-microsoft-on-demand-provisioning = Microsoft: on-demand provisioning
runbook-sources-microsoft-how-provisioning-works-assignment-based = Microsoft: how provisioning works, assignment-based scoping
runbook-sources-microsoft-how-long-take-provision-users = Microsoft: how long will it take to provision users
runbook-sources-microsoft-how-provisioning-works-deprovisioning = Microsoft: how provisioning works, deprovisioning
runbook-sources-harness-server-source-user-who-deactivated = Harness server source: a user who is deactivated or deleted by SCIM is removed from the account and all scopes below
runbook-sources-harness-server-source-groups-looked-up = Harness server source: groups are looked up by identifier
runbook-sources-harness-server-source-users-looked-up = Harness server source: users are looked up by userName in lower case
runbook-sources-harness-server-source-sso-linked-group = Harness server source: an SSO-linked group keeps its link, and cannot be unlinked once it is managed from outside
runbook-sources-harness-release-notes-october-2023-pl = Harness release notes, October 2023 (PL-41114): the first invite is deleted
runbook-sources-harness-provider-terraform-group-resource-sets = Harness provider for Terraform: a group resource sets the members of its group
runbook-sources-migration-guide-advice-our-order = The migration guide's advice, in our order

## runbook_switch

runbook-switch-export-and-check-once-more = Export and check once more
runbook-switch-fresh-exports-both-sides-day-itself = With fresh exports of both sides, on the day itself. Keep that report beside the first one.
runbook-switch-report-says-account-not-ready-do = This report says that the account is not ready. Do not go on while a gate fails that nobody has decided to live with.
runbook-switch-do-not-go-if-gate-fails = Do not go on if a gate fails.
runbook-switch-linked-n-new-n-2-left = Linked: { $n }. New: { $n-2 }. Left alone: { $n-3 }.
runbook-switch-assign-everybody-else = Assign everybody else
runbook-switch-assign-groups-made-assignment-department-time = Assign the groups that were made for the assignment, a department at a time. Okta takes over the account whose address equals the application username.
runbook-switch-push-the-groups = Push the groups
runbook-switch-push-people-first-groups-after-member = Push people first, groups after: a member arrives in a pushed group only if the person is assigned already.
runbook-switch-linked-n-second-groups-n-2 = Linked: { $n }. Second groups: { $n-2 }. New: { $n-3 }.
runbook-switch-sources-disagree-members-group-taken-over = The sources disagree on the members of a group that is taken over. The migration guide: undisturbed. The server's source: replaced by the pushed ones. Push groups that carry permissions one at a time, and look at their members after each.
runbook-switch-groups-that-would-lose-members = Groups that would lose members
runbook-switch-groups-that-would-end-up-empty = Groups that would end up empty
runbook-switch-stop-first-group-whose-members-not = Stop at the first group whose members are not those of the directory.
runbook-switch-under-users-groups-assign-people-groups = Under Users and groups, assign the people and groups that exist in Harness.
runbook-switch-switch-provisioning-status-on = Switch Provisioning Status on
runbook-switch-under-settings-set-save-first-cycle = Under Settings, set it to On and save. The first cycle begins, and takes longer than those that follow.
runbook-switch-entra-makes-group-without-members-first = Entra makes a group without members first and adds them afterwards. By the server's source a group that is taken over is emptied by the first step: for that time its people miss what it gives. Choose an hour at which nobody needs it.
runbook-switch-once-runs-stop-does-not-end = Once it runs, Stop does not end the cycle. What must not be sent has to be out of the assignments before.
runbook-switch-assign-everybody-else-then-the-groups = Assign everybody else, then the groups
runbook-switch-watch-the-errors-of-the-app = Watch the errors of the app
runbook-switch-okta-dashboard-tasks-app-assignments-tab = In Okta: Dashboard > Tasks and the app's Assignments tab for people, Push Groups > Errors for groups, and Reports > System Log for everything. Retry All Groups repeats what failed.
runbook-switch-watch-the-provisioning-logs = Watch the provisioning logs
runbook-switch-entra-app-provisioning-provisioning-logs-synchronization = In Entra: the app, Provisioning > Provisioning logs, and Synchronization Details for how far the cycle is. A step that says that somebody will be created because no match was found may be a second account in the making. It is no proof: Harness's look-up does not show accounts and groups that were made by hand, and may hand them over all the same. The list of Harness users tells.
runbook-switch-report-reads-download-log-groups-cause = The report reads a download of the log and groups it by cause.
runbook-switch-watch-the-log-of-the-directory = Watch the log of the directory
runbook-switch-look-every-error-before-next-group = Look at every error before the next group of people is assigned.
runbook-switch-people-and-groups-in-the-log = People and groups in the log
runbook-switch-of-those-went-well = Of those, went well
runbook-switch-stop-when-anybody-created-who-should = Stop when anybody is created who should have been linked, or when the same error comes for the second person.
runbook-switch-know-how-long-it-takes = Know how long it takes
runbook-switch-microsoft-counts-0-01-0-08 = Microsoft counts 0.01 to 0.08 minutes for each assigned user, group and membership, and twice that where everybody is created. Later cycles come about every 40 minutes.
runbook-switch-let-one-more-cycle-pass-before = Let one more cycle pass before you mend
runbook-switch-what-fails-tried-again-next-cycle = What fails is tried again in the next cycle, after about 40 minutes. What fails a second time needs a hand: the log says why.
runbook-switch-entra-slows-down-end-switches-job = Entra slows down and in the end switches the job off where very many changes fail. Do not leave errors standing.
runbook-switch-okta-sends-each-change-when-made = Okta sends each change when it is made; a push of a large group takes minutes. No published source gives a rate.
runbook-switch-no-published-source-tells-time-directory = No published source tells of the time that this directory takes.
runbook-switch-watch-the-number-of-users = Watch the number of users
runbook-switch-accounts-added-after-provisioning-not-exempt = Accounts that would be added: { $after }. Provisioning is not exempt from the number of seats of the account.
runbook-switch-stop-if-there-more-new-users = Stop if there are more new users than forecast: people are not linked then.

## runbook_back

runbook-back-stop-first-remove-later = Stop first, remove later
runbook-back-deactivate-pushes-under-push-groups-switch = Deactivate the pushes under Push Groups and switch off Create Users and Update User Attributes. Leave everybody assigned until it is clear what happens to whom.
runbook-back-set-provisioning-status-off-cycle-has = Set Provisioning Status to Off. A cycle that has begun goes on until it is through. Leave everybody assigned until it is clear what happens to whom.
runbook-back-pause-provisioning-leave-everybody-assigned-until = Pause provisioning. Leave everybody assigned until it is clear what happens to whom.
runbook-back-know-what-unassigning-does-before-you = Know what unassigning does before you unassign
runbook-back-who-unassigned-deactivated-directory-removed-harness = Who is unassigned or deactivated in the directory is removed from Harness: the account and all organisations and projects, role bindings of their own included. Harness knows no disabled user in between. The last administrator is refused.
runbook-back-okta-never-deletes-sends-person-not = Okta never deletes: it sends that the person is not active, and Harness removes the person. Switch Deactivate Users off before anybody is unassigned, and people stay.
runbook-back-entra-sends-person-not-active-when = Entra sends that the person is not active when somebody is unassigned, filtered out or disabled, and deletes after 30 days where somebody was deleted. There is a setting that skips deletions of who leaves the scope: set it before anybody is unassigned.
runbook-back-see-what-directory-sends-when-somebody = See what the directory sends when somebody is unassigned, with the throw-away person.
runbook-back-who-comes-back-gets-no-role = Who comes back gets no role bindings back but those of groups. The report that is the backup has them.
runbook-back-do-not-unassign-more-one-person = Do not unassign more than one person before you have seen what happens to that one.
runbook-back-set-group-aside-rather-delete = Set a group aside rather than delete it
runbook-back-deleting-group-deletes-role-bindings-rename = Deleting a group deletes its role bindings. Rename a group that is in the way, look whether anybody misses it, and delete it weeks later. One that was made by hand is renamed in Harness, one that is managed from outside only in the directory.
runbook-back-when-push-unlinked-okta-asks-what = When a push is unlinked, Okta asks what becomes of the group in Harness: leave it there. Never choose to delete it in the target app.
runbook-back-what-becomes-harness-group-whose-group = What becomes of a Harness group whose group is unassigned in Entra is not told by the sources used here. Try it with the throw-away group before you unassign a real one.
runbook-back-try-throw-away-group-what-directory = Try with the throw-away group what the directory does to a group that is taken out.
runbook-back-never-choose-delete-target = Never choose to delete in the target.
runbook-back-put-people-back = Put people back
runbook-back-group-taken-over-stays-managed-outside = A group that was taken over stays managed from outside: its members can only be changed in the directory. Put whoever is missing into the directory's group, with the memberships of the report.
runbook-back-put-last-day-token-into-calendar = Put the last day of the token into a calendar
runbook-back-when-ends-provisioning-stops-without-word = When it ends, provisioning stops without a word. The calendar file reminds two weeks before.
runbook-back-last-day-of-the-token = Last day of the token
runbook-back-give-the-new-groups-their-permissions = Give the new groups their permissions
runbook-back-groups-come-without-permissions-groups-roles = Groups that come without permissions: { $groups }. Roles and resource groups are given in Harness, never in { $name }.
runbook-back-tell-everybody-what-done-name-now = Tell everybody what is done in { $name } from now on
runbook-back-name-only-adding-removing-members-pushed = In { $name } only: adding and removing members of a pushed group, renaming and deleting it; names and addresses of provisioned people, their groups, and their removal.
runbook-back-harness-before-roles-resource-groups-description = In Harness as before: roles, resource groups, and the description, tags and notifications of a group. A renamed group keeps its identifier, so its role bindings stay.
runbook-back-sources-disagree-deleting-guides-have-directory = The sources disagree on deleting: the guides have it in the directory only, a release note allows it by the API.
runbook-back-put-people-without-group-into-one = Put people without a group into one
runbook-back-who-provisioned-directly-not-through-group = Who is provisioned directly, and not through a group, has no group: { $n } are new. Put them into a group in { $name }, or in Harness as long as they are in no pushed group.
runbook-back-until-then-they-can-do-what = Until then they can do what everybody can do who is in the built-in group of all users.
runbook-back-see-that-everybody-can-sign-in = See that everybody can sign in
runbook-back-if-firstgen-app-still-there-sign = If the FirstGen app is still there, sign-in goes through it: whoever is only in the NextGen app is provisioned and cannot sign in.
runbook-back-everybody-who-sent-firstgen-user-well = Everybody who is sent is a FirstGen user as well.
runbook-back-keep-identifiers-mind-when-group-made = Keep identifiers in mind when a group is made
runbook-back-pushed-group-gets-identifier-first-name = A pushed group gets its identifier from its first name, and keeps it. Periods, dashes and blanks become underscores, so two names that differ in nothing else fall on one group. Harness's own page drops periods and dashes instead.
runbook-back-groups-that-fall-on-one-identifier = Groups that fall on one identifier

## runbook_before

runbook-before-keep-report-backup-roles-memberships = Keep this report: it is the backup of roles and memberships
runbook-before-made-on = Made on
runbook-before-do-not-go-before-full-report = Do not go on before the full report is kept where you find it again. A redacted copy cannot be compared with.
runbook-before-copy-holds-no-snapshot-roles-memberships = This copy holds no snapshot of roles and memberships: names were taken out, or it comes from an older version. Keep the full report.
runbook-before-holds-who-which-group-who-may = It holds who is in which group and who may do what on this day. After the switch, give it to the comparison together with fresh exports.
runbook-before-groups = Groups
runbook-before-memberships = Memberships
runbook-before-groups-account-carry-permissions = Groups of the account that carry permissions
runbook-before-groups-organisations-projects-carry-permissions = Groups of organisations and projects that carry permissions
runbook-before-people-role-bindings-their-own = People with role bindings of their own
runbook-before-groups-whose-members-no-file-tells = Groups whose members no file tells
runbook-before-who-is-in-which-group = Who is in which group
runbook-before-who-may-do-what = Who may do what
runbook-before-complete-exports-make-them-again-day = Complete the exports, and make them again on the day of the switch
runbook-before-people-come-go-between-two-exports = People come and go between two exports. Export both sides on one day, check again, and keep that report.
runbook-before-file-one-page-many-lacks-rows = A file that is one page of many, or that lacks rows, is no basis for the switch.
runbook-before-checks-not-made-want-file = Checks that were not made for want of a file
runbook-before-okta-administrator-who-may-manage-harness = In Okta: an administrator who may manage the Harness app and push its groups (App Administrator).
runbook-before-entra-application-administrator-cloud-application-administrator = In Entra: an Application Administrator or Cloud Application Administrator for the enterprise application; whoever assigns groups needs to read them.
runbook-before-directory-administrator-who-may-manage-app = In the directory: an administrator who may manage the app, its assignments and its provisioning.
runbook-before-have-both-administrators-at-hand = Have both administrators at hand
runbook-before-harness-account-admin-who-makes-service = In Harness: an Account Admin, who makes the service account and its token and can undo what goes wrong.
runbook-before-keep-one-administrator-signed-during-switch = Keep one administrator signed in during the switch whom both forecasts leave as one.
runbook-before-administrators-name-before-before-after-afterwards = Administrators { $name }: { $before } before, { $after } afterwards.
runbook-before-stay-administrators-in-every-forecast = Stay administrators in every forecast
runbook-before-who-administers-the-account = Who administers the account
runbook-before-would-be-administrators-no-more = Would be administrators no more
runbook-before-one-forecast-nobody-left-who-can = In one forecast nobody would be left who can administer the account. Do not switch on before that is settled.
runbook-before-fix-what-must-be-fixed-first = Fix what must be fixed first
runbook-before-blockers = Blockers
runbook-before-warnings = Warnings
runbook-before-each-blocker-person-group-whom-switch = Each blocker is a person or a group for whom the switch goes wrong. Clear them, export again, and check again.
runbook-before-do-not-switch-while-blocker-open = Do not switch on while a blocker is open that nobody has decided to live with.
runbook-before-what-was-found = What was found
runbook-before-how-grave = How grave
runbook-before-what = What
runbook-before-how-many = How many
runbook-before-fixes-proposed-n-2-n-3 = { $n ->
    [one] { $n } fix
   *[other] { $n } fixes
} are proposed, { $n-2 } for { $n-3 } and { $n-4 } for Harness. Together they clear { $clears } of { $open } findings.
runbook-before-fixes-order-plan = The fixes, in the order of the plan
runbook-before-fix = Fix
runbook-before-what-to-do = What to do
runbook-before-who = Who
runbook-before-findings-it-clears = Findings it clears
runbook-before-to-know-before = To know before
runbook-before-none-them-picked-yet-scripts-carry = None of them is picked yet. The scripts carry out the picked ones, and all where none is picked.
runbook-before-fixes-that-were-picked = Fixes that were picked
runbook-before-nothing-found-has-fixed = Nothing was found that has to be fixed.
runbook-before-the-directory = The directory
runbook-before-decide-findings-without-fix = Decide on the findings without a fix
runbook-before-no-change-could-tried-clears-these = No change that could be tried clears these. Follow the advice of each, or accept it and write down why.
runbook-before-which-they-not-copy-holds-no = Which they are is not in this copy: it holds no plan, or counts only.
runbook-before-findings-without-a-fix = Findings without a fix
runbook-before-about = About
runbook-before-every-blocker-warning-has-fix = Every blocker and warning has a fix.
runbook-before-no-reason-was-written-down = No reason was written down.
runbook-before-have-the-accepted-risks-confirmed = Have the accepted risks confirmed
runbook-before-somebody-decided-live-these-whoever-answers = Somebody decided to live with these. Whoever answers for the switch should know each, and its reason.
runbook-before-accepted-risks = Accepted risks
runbook-before-why = Why
runbook-before-no-finding-was-accepted = No finding was accepted.
runbook-before-document-which-group-belongs-to-which = Document which group belongs to which
runbook-before-linked-n-second-groups-n-2 = Linked: { $n }. Second groups: { $n-2 }. New: { $n-3 }. On one identifier: { $n-4 }. Reached by none: { $n-5 }.
runbook-before-sources-disagree-migration-guide-says-nothing = The sources disagree. The migration guide says nothing of groups here; Harness's Entra page keeps both groups of one name; the server's source links a group whose identifier is equal, whatever its name.
runbook-before-sources-disagree-migration-guide-okta-links = The sources disagree. The migration guide: Okta links a group of the same name. Harness's Okta page: both are kept. The server's source: a group links whose identifier is equal, whatever its name.
runbook-before-sources-disagree-whether-name-identifier-decides = The sources disagree on whether the name or the identifier decides. The server's source: the identifier.
runbook-before-which-group-belongs-to-which = Which group belongs to which
runbook-before-in-the-directory = In the directory
runbook-before-in-harness = In Harness
runbook-before-identifier-now = Identifier now
runbook-before-what-becomes-of-it = What becomes of it
runbook-before-groups-that-would-be-doubled = Groups that would be doubled
runbook-before-groups-that-fall-on-one-identifier = Groups that fall on one identifier
runbook-before-groups-take-over-one-another-name = Groups that take over one of another name
runbook-before-which-groups-harness-has = Which groups Harness has
runbook-before-no-file-tells-of-any-group = No file tells of any group.
runbook-before-make-addresses-equal-both-sides = Make the addresses equal on both sides
runbook-before-linked-n-second-accounts-n-2 = Linked: { $n }. Second accounts: { $n-2 }.
runbook-before-migration-guide-asks-equal-addresses-capital = The migration guide asks for equal addresses, capital letters included. The server's source folds capital letters on both sides. Equal addresses are right by both.
runbook-before-addresses-that-do-not-match = Addresses that do not match
runbook-before-sent = Sent
runbook-before-how-they-differ = How they differ
runbook-before-a-second-account = A second account
runbook-before-taken-over-somebody-another-name = Would be taken over by somebody with another name
runbook-before-cannot-be-sent = Cannot be sent
runbook-before-whoever-stands-table-get-second-empty = Whoever stands in this table would get a second, empty account, by the answer that stands beside. Send none of them before the addresses are equal.
runbook-before-every-address-sent-matches-nobody = Every address that is sent matches, or is nobody's.
runbook-before-have-pending-invites-accepted-note-what = Have pending invites accepted, or note what they carry
runbook-before-provisioned-user-replaces-pending-invite-same = A provisioned user replaces a pending invite of the same address. Roles and groups of the invite are gone then; give them afterwards through a group.
runbook-before-pending-invites-carry-roles-groups = Pending invites that carry roles or groups
runbook-before-which-invites-are-pending = Which invites are pending
runbook-before-no-pending-invite-anybody-who-sent = No pending invite of anybody who is sent carries roles or groups.
runbook-before-unlink-groups-single-sign-first = Unlink groups from single sign-on first
runbook-before-group-linked-group-sign-provider-keeps = A group that is linked to a group of the sign-on provider keeps that link when it is taken over, and cannot be unlinked afterwards. Two sources would write its members.
runbook-before-linked-group-single-sign = Linked to a group of single sign-on
runbook-before-managed-from-outside-already = Managed from outside already
runbook-before-no-account-group-linked-single-sign = No account group is linked to single sign-on.
runbook-before-take-members-out-terraform-where-groups = Take members out of Terraform where groups are managed there
runbook-before-group-terraform-owns-gets-members-configuration = A group that Terraform owns gets its members from its configuration at every run, and provisioning would be undone. Leave the members out of the configuration, or the group out of the push.
runbook-before-terraform-state-given-look-harness-platform = A Terraform state was given: look for harness_platform_usergroup in it.
runbook-before-no-terraform-state-given-if-no = No Terraform state was given. If no group is managed by Terraform, tick this off.
runbook-before-see-whether-firstgen-app-still-there = See whether a FirstGen app is still there
runbook-before-where-directory-has-app-firstgen-one = Where the directory has an app for FirstGen and one for NextGen, Harness signs people in through the FirstGen one. Somebody who is only in the NextGen app gets an account and cannot sign in.
runbook-before-assign-same-people-both-apps-remove = Assign the same people to both apps, or remove the FirstGen app if nobody needs it.
runbook-before-firstgen-users = FirstGen users
runbook-before-everybody-who-sent-firstgen-user-well = Everybody who is sent is a FirstGen user as well.
runbook-before-whether-there-firstgen-app-seen-directory = Whether there is a FirstGen app is seen in the directory's list of apps; a list of FirstGen users would tell who is missing in it.

## report_runbook

report-runbook-stop = Stop.
report-runbook-stop-when = Stop
report-runbook-before-you-begin = Before you begin
report-runbook-app-address-token = The app, its address and its token
report-runbook-what-sent-what-matched = What is sent, and what is matched on
report-runbook-who-and-what-is-sent = Who and what is sent
report-runbook-settle-what-the-sources-disagree-about = Settle what the sources disagree about
report-runbook-a-few-people-first = A few people first
report-runbook-everybody-else = Everybody else
report-runbook-what-to-watch = What to watch
report-runbook-did-it-work = Did it work?
report-runbook-when-something-is-wrong = When something is wrong
report-runbook-how-to-go-back = How to go back
report-runbook-afterwards = Afterwards

## runbook_scope

runbook-scope-app-assignments-tab-assign-people-who = On the app's Assignments tab, assign the people who have an account, by a group made for the assignment. Do not assign anybody before the pilot.
runbook-scope-app-under-users-groups-assign-people = In the app under Users and groups, assign the people and groups that exist in Harness. Do not start provisioning before the pilot.
runbook-scope-assign-people-who-have-account-app = Assign the people who have an account to the app.
runbook-scope-assign-everybody-who-has-an-account = Assign everybody who has an account
runbook-scope-sent-linked-n-new-n-2 = Sent and linked: { $n }. New: { $n-2 }. Second accounts: { $n-3 }.
runbook-scope-have-account-not-assigned = Have an account and are not assigned
runbook-scope-in-harness = In Harness
runbook-scope-in-the-directory = In the directory
runbook-scope-id-there = Id there
runbook-scope-account-not-assigned-stays-managed-nobody = An account that is not assigned stays as it is and is managed by nobody. If single sign-on is the only way in, its person cannot sign in any more.
runbook-scope-who-is-assigned = Who is assigned
runbook-scope-everybody-directory-who-has-account-assigned = Everybody in the directory who has an account is assigned.
runbook-scope-decide-accounts-nobody-directory-stands-behind = Decide on accounts that nobody in the directory stands behind
runbook-scope-provisioning-touches-none-them-remove-accounts = Provisioning touches none of them. Remove the accounts of people who left by hand, leave machines alone, and find out who the others are.
runbook-scope-no-longer-active-in-the-directory = No longer active in the directory
runbook-scope-not-in-the-directory = Not in the directory
runbook-scope-look-like-machines = Look like machines
runbook-scope-share-one-address-in-harness = Share one address in Harness
runbook-scope-somebody-directory-stands-behind-every-account = Somebody in the directory stands behind every account.
runbook-scope-choose-the-groups-to-push = Choose the groups to push
runbook-scope-pushed-linked-n-second-groups-n = Pushed and linked: { $n }. Second groups: { $n-2 }. New: { $n-3 }. A new group has no permissions before somebody gives it some in Harness.
runbook-scope-groups-push-those-can-sent = Groups to push, of those that can be sent
runbook-scope-no-group-pushed-reaches-them = No group that is pushed reaches them
runbook-scope-have-members-who-are-not-sent = Have members who are not sent
runbook-scope-which-groups-are-pushed = Which groups are pushed
runbook-scope-no-group-is-to-be-pushed = No group is to be pushed.
runbook-scope-export-names-pushes-off-switched-off = The export names { $n ->
    [one] { $n } push
   *[other] { $n } pushes
}: { $off } switched off, { $rest } that no forecast can send, and the { $sent } that can be.
runbook-scope-divide-the-groups-among-push-rules = Divide the groups among push rules
runbook-scope-push-rule-takes-most-most-per = A push rule takes at most { $most-per-rule } groups. Pushing by name knows no such limit.
runbook-scope-names-rules-could-made-not-copy = The names that rules could be made of are not in this copy of the report.
runbook-scope-they-no-more-one-rule-takes = They are no more than one rule takes; push them by name or by one rule.
runbook-scope-proposed-rules = Proposed rules
runbook-scope-names-that-begin-with = Names that begin with
runbook-scope-groups = Groups
runbook-scope-better-pushed-by-name = Better pushed by name
runbook-scope-assign-with-one-group-push-others = Assign with one group, push others
runbook-scope-both-assigned-and-pushed = Both assigned and pushed
runbook-scope-which-groups-are-assigned = Which groups are assigned
runbook-scope-no-group-both-assigned-pushed = No group is both assigned and pushed.
runbook-scope-sync-only-assigned-users-and-groups = Sync only assigned users and groups
runbook-scope-under-settings-scope-choose-assigned-users = Under Settings, Scope: choose assigned users and groups, so that a cycle can only touch whom you assign. Scoping filters come on top of it; what they compare is compared with capital letters.
runbook-scope-people-who-would-be-sent-sent = People who would be sent: { $sent }.
runbook-scope-all-users-groups-scope-first-cycle = With all users and groups in scope, the first cycle creates an account for everybody in the directory.
runbook-scope-assign-groups-inside-groups-themselves = Assign the groups inside of groups by themselves
runbook-scope-only-direct-members-assigned-group-arrive = Only direct members of an assigned group arrive. People in a group inside of it do not.
runbook-scope-hold-other-groups = Hold other groups
runbook-scope-who-is-in-which-group = Who is in which group
runbook-scope-no-group-scope-holds-another-one = No group in scope holds another one, as far as the files tell members.
runbook-scope-replace-groups-that-cannot-be-sent = Replace groups that cannot be sent
runbook-scope-cannot-be-sent = Cannot be sent
runbook-scope-names-with-special-characters = Names with special characters
runbook-scope-names-whose-identifier-depends-rule = Names whose identifier depends on the rule
runbook-scope-groups-cannot-provisioned-they-make-kind = { $blocked ->
    [one] { $blocked } group
   *[other] { $blocked } groups
} cannot be provisioned as they are: make { $kind } with a plain name and the same members.
runbook-scope-a-security-group = a security group
runbook-scope-microsoft-does-not-support-special-characters = Microsoft does not support special characters in a name that is matched on: rename these groups.
runbook-scope-every-group-scope-can-sent = Every group in scope can be sent.

## runbook_tables

runbook-tables-by-every-answer = by every answer

## runbook_pilot

runbook-pilot-a-new-account = a new account
runbook-pilot-new-user-appears-without-groups-today = A new user appears, without groups of today's.
runbook-pilot-second-account-if-not-fixed-before = a second account, if it is not fixed before
runbook-pilot-second-user-appears-beside-one-today = A second user appears beside the one of today. If so, stop and fix the address.
runbook-pilot-cannot-sent-if-not-fixed-before = cannot be sent, if it is not fixed before
runbook-pilot-nothing-appears-log-directory-has-error = Nothing appears, and the log of the directory has an error.
runbook-pilot-left-alone = left alone
runbook-pilot-the-account-stays-as-it-is = The account stays as it is.
runbook-pilot-linked-in-every-forecast = linked in every forecast
runbook-pilot-linked-brings-1-group-role-nobody = linked; brings 1 group or role that nobody above has
runbook-pilot-linked-brings-n-groups-roles-nobody = linked; brings { $n } groups and roles that nobody above has
runbook-pilot-same-account-groups-roles-today = The same account, with the groups and roles of today.
runbook-pilot-assign-these-people-nobody-else-app = Assign these people, and nobody else, to the app; then push one or two of their groups by name.
runbook-pilot-assign-these-people-nobody-else-app-use = Assign these people, and nobody else, to the app, and use Provision on demand for each of them: it needs no cycle. It takes one user, or one group with at most five members, at a time.
runbook-pilot-assign-these-people-nobody-else-app-2 = Assign these people, and nobody else, to the app.
runbook-pilot-tell-few-people-they-go-first = Tell a few people that they go first
runbook-pilot-these-people-linked-every-forecast-together = These people are linked in every forecast and together are in many of the groups; after them comes one of each outcome that stays. Administrators come last.
runbook-pilot-names-not-copy-report = The names are not in this copy of the report.
runbook-pilot-nobody-linked-every-forecast-fix-addresses = Nobody is linked in every forecast. Fix the addresses first, or settle what the sources disagree about.
runbook-pilot-who-goes-first = Who goes first
runbook-pilot-person = Person
runbook-pilot-sent-as = Sent as
runbook-pilot-why = Why
runbook-pilot-what-to-see-afterwards = What to see afterwards
runbook-pilot-copy-does-not-hold-who-which = This copy does not hold who is in which group, so these people are the first of those who are linked.
runbook-pilot-send-them = Send them
runbook-pilot-groups-linked-every-forecast-lose-nobody = Groups that are linked in every forecast and lose nobody: begin with one of these
runbook-pilot-look-before-anybody-else-is-sent = Look, before anybody else is sent
runbook-pilot-harness-under-account-settings-access-control = In Harness under Account Settings > Access Control: one account for each of them, with the groups and roles of the report. Ask each of them to sign in and to open a project.
runbook-pilot-stop-if-anybody-pilot-has-two = Stop if anybody of the pilot has two accounts, lost a group, or cannot sign in: read how to go back before anybody is unassigned, and fix what differs.
runbook-pilot-stop-if-group-pilot-doubled-lost = Stop if a group of the pilot was doubled or lost members whom nobody took out.

## report_help

report-help-how-sure = How sure:
report-help-what-to-do = What to do:

## redact_texts

redact-texts-left-out-of-this-redacted-copy = Left out of this redacted copy.
redact-texts-n-about-file-left-out-redacted = { $n } about this file left out of this redacted copy.
redact-texts-one-note = One note
redact-texts-notes = Notes
redact-texts-it-could-not-be-read = It could not be read.
redact-texts-something-configuration-stops-switch = Something in the configuration stops the switch.
redact-texts-something-configuration-should-looked = Something in the configuration should be looked at.
redact-texts-passed = Passed.
redact-texts-passed-with-conditions = Passed with conditions.
redact-texts-not-passed = Not passed.
redact-texts-it-could-not-be-told = It could not be told.
redact-texts-no-file-tells-members-pushed-into = no file tells the members that are pushed into one of the groups; it was taken to keep its own
redact-texts-file-one-page-many-lacks-what = a file is one page of many, or lacks what the check needs
redact-texts-directory-also-knows-person-address = The directory also knows this person by this address.
redact-texts-it-carries-roles-or-groups = It carries roles or groups.
redact-texts-harness-scim-guide-periods-dashes-blanks = Harness's SCIM guide: periods, dashes and blanks become underscores.
redact-texts-server-accents-stripped-other-characters-leading = The server: accents stripped, other characters and leading digits dropped.
redact-texts-newest-server-hash-added-names-begin = The newest server: a hash is added to names that begin with a digit.
redact-texts-people-not-provisioned-through-group = Its people are not provisioned through this group.
redact-texts-line-line-could-not-be-read = Line { $line } could not be read.
redact-texts-through-via = through { $via }
redact-texts-role-resource-group-scope-scope-reached = { $role } on { $resource-group }, scope { $scope }, reached { $way }.
redact-texts-more-more-see-who-loses-gains = And { $more } more; see who loses and gains access.

## redact_codes

redact-codes-resource-group = resource group

## report_redact

report-redact-number-in-all = { $number } in all

## redact_sentences

redact-sentences-s-get-second-account-directory-sends = { $s } would get a second account: the directory sends { $o } ({ $why }).
redact-sentences-several-people = Several people
redact-sentences-n-people = { $n } people
redact-sentences-people-have-old-harness-new-directory = { $people } have { $old } in Harness and { $new } in the directory. One change of domain explains them all.
redact-sentences-s-is-blocked-why = { $s } is blocked: { $why }.
redact-sentences-s-not-active-directory-but-still = { $s } is not active in the directory but still has a Harness account. Provisioning will not remove it.
redact-sentences-s-directory-but-not-assigned-harness = { $s } is in the directory but not assigned to the Harness app, so provisioning will not manage this account.
redact-sentences-s-has-harness-account-but-no = { $s } has a Harness account, but no user of the directory has this address or one like it. Provisioning will not touch it.
redact-sentences-s-looks-like-machine-account-provisioning = { $s } looks like a machine's account. Provisioning will not touch it.
redact-sentences-s-taken-over-somebody-another-name = { $s } would be taken over by somebody with another name.
redact-sentences-s-has-pending-invite-roles-groups = { $s } has a pending invite with roles or groups. The provisioned invite replaces it, and they are gone.
redact-sentences-s-guest-directory = { $s } is a guest of the directory.
redact-sentences-several-harness-share-address-s-once = { $several } in Harness share the address { $s } once capital letters are ignored.
redact-sentences-email-user-name-s-differ-guides = The email and the user name of { $s } differ. The guides match by email, the server by user name.
redact-sentences-second-group-stand-beside-s-directory = A second group would stand beside { $s }: the directory pushes { $o } ({ $why }).
redact-sentences-several-groups-directory-fall-one-harness = Several groups of the directory would fall on one Harness group, { $s }.
redact-sentences-s-cannot-be-provisioned-why = { $s } cannot be provisioned: { $why }.
redact-sentences-o-take-over-s-because-both = { $o } would take over { $s }, because both have one identifier. Its people would get what { $s } may do.
redact-sentences-no-group-directory-reaches-s-stays = No group of the directory reaches { $s }. It stays as it is, managed by hand.
redact-sentences-s-would-lose-number = { $s } would lose { $number }.
redact-sentences-s-carries-permissions-end-without-any = { $s } carries permissions and would end without any member.
redact-sentences-s-holds-several-people-inside-do = { $s } holds { $several }. The people inside do not arrive in Harness.
redact-sentences-other-group = other group
redact-sentences-other-groups = other groups
redact-sentences-several-s-not-sent-so-they = { $several } of { $s } will not be sent, so they do not arrive in the group.
redact-sentences-nobody-left-who-can-administer-account = Nobody would be left who can administer the account.
redact-sentences-s-administers-account-today-not-afterwards = { $s } administers the account today and would not afterwards.
redact-sentences-s-lose-number-has-no-other = { $s } would lose { $number }, and has no other way to it.
redact-sentences-s-would-gain-number = { $s } would gain { $number }.
redact-sentences-export-s-missing-lacks-what-check = The export { $s } is missing or lacks what a check needs.
redact-sentences-s-is-one-page-of-many = { $s } is one page of many.
redact-sentences-s-holds-credential-not-read-content = { $s } holds a credential. It was not read, and its content is shown nowhere.
redact-sentences-s-not-recognised-takes-no-part = { $s } was not recognised and takes no part.
redact-sentences-one-row-s-could-not-read = 1 row of { $s } could not be read.
redact-sentences-n-rows-s-could-not-read = { $n } rows of { $s } could not be read.
redact-sentences-rows-s-could-not-read = Rows of { $s } could not be read.
redact-sentences-s-does-not-fit-together-another = { $s } does not fit together with another file.
redact-sentences-a-finding-about-s = A finding about { $s }.
redact-sentences-replace-user-harness-one-address-o = Replace the user in Harness by one with the address { $o }, with the same groups and roles.
redact-sentences-change-what-directory-sends-person-o = Change what the directory sends for this person from { $o } to { $s }.
redact-sentences-make-directory-send-old-address-these = Make the directory send the old address for these people, or change their addresses in Harness first.
redact-sentences-give-person-one-address-their-own = Give this person one address of their own in the directory, or take the person out of the app.
redact-sentences-remove-s-harness-if-person-has = Remove { $s } from Harness if the person has left; reactivate the person in the directory if not.
redact-sentences-assign-s-harness-app-remove-harness = Assign { $s } to the Harness app, or remove the Harness account if it is no longer needed.
redact-sentences-find-out-who-s-add-person = Find out who { $s } is. Add the person to the directory, or remove the account from Harness.
redact-sentences-ask-whether-address-given-another-person = Ask whether the address was given to another person. If it was, remove the old Harness account first.
redact-sentences-let-s-accept-invite-before-switch = Let { $s } accept the invite before the switch, or give the roles to a pushed group.
redact-sentences-keep-one-has-role-bindings-remove = Keep the one that has the role bindings and remove the others before the switch.
redact-sentences-make-user-name-directory-sends-equal = Make the user name that the directory sends equal to the address that Harness has.
redact-sentences-rename-s-aside-harness-let-directory = Rename { $s } aside in Harness, let the directory make the new group, and give it the same role bindings.
redact-sentences-rename-o-directory-s-exactly-before = Rename { $o } in the directory to { $s }, exactly, before the push.
redact-sentences-rename-all-but-one-them-directory = Rename all but one of them in the directory, so that each has an identifier of its own.
redact-sentences-rename-o-directory-so-identifier-another = Rename { $o } in the directory so that its identifier is another one, unless { $s } is meant.
redact-sentences-push-group-named-s-keep-managing = Push a group named { $s }, or keep managing it by hand.
redact-sentences-put-these-people-into-group-pushed = Put these people into the group that is pushed as { $s }.
redact-sentences-fill-group-pushed-s-before-push = Fill the group that is pushed as { $s } before the push, or leave it out.
redact-sentences-put-people-into-s-directly-assign = Put the people into { $s } directly, or assign the inner groups as well.
redact-sentences-assign-them-harness-app-take-them = Assign them to the Harness app, or take them out of { $s }.
redact-sentences-assign-people-through-another-group-push = Assign people through another group, and push { $s } only.
redact-sentences-unlink-s-single-sign-provider-before = Unlink { $s } from the single sign-on provider before the switch.
redact-sentences-put-person-into-pushed-group-correct = Put the person into the pushed group, or correct the address so that the old account is taken over.
redact-sentences-check-person-belongs-pushed-group-if = Check that the person belongs in the pushed group; if not, take the person out before the push.
redact-sentences-give-s-role-account-admin-directly = Give { $s } the role Account Admin directly until the switch is verified.
redact-sentences-give-two-people-role-account-admin = Give two people the role Account Admin directly, not through a group, before the switch.
redact-sentences-export-all-pages-drop-them-together = Export all pages and drop them together.
redact-sentences-see-the-full-report = see the full report

## report_obtain

report-obtain-exports-from = Exports from { $side } for a SCIM readiness check. Nothing is changed by them.
report-obtain-another-directory = another directory
report-obtain-permission-needed = Permission needed
report-obtain-where-text = Where
report-obtain-or-run = Or run
report-obtain-service-account-api-key-role-account = A service account's API key with the role Account Viewer at account scope, in HARNESS_API_KEY.
report-obtain-read-only-administrator-api-token-such = Read-only Administrator; an API token of such an account in OKTA_API_TOKEN.
report-obtain-users = Users
report-obtain-who-has-account-under-which-address = Who has an account, under which address.
report-obtain-user-groups = User groups
report-obtain-which-groups-join-double-or-collide = Which groups join, double or collide.
report-obtain-role-assignments = Role assignments
report-obtain-who-loses-or-gains-access = Who loses or gains access.
report-obtain-pending-invites = Pending invites
report-obtain-whose-invite-will-be-replaced = Whose invite will be replaced.
report-obtain-rockstar-browser-extension-made-others-ask = With the Rockstar browser extension (made by others: ask your security team), on the Okta admin page: Export Users, with id, status, login, names and email.
report-obtain-who-directory-active = Who is in the directory, and active.
report-obtain-rockstar-browser-extension-made-others-ask-your = With the Rockstar browser extension (made by others: ask your security team), on the page of the Harness app: Export App Users.
report-obtain-app-users = App users
report-obtain-who-assigned-user-name-sent = Who is assigned, and the user name that will be sent.
report-obtain-rockstar-browser-extension-made-others-ask-your-security = With the Rockstar browser extension (made by others: ask your security team), on the groups page: Export Groups.
report-obtain-groups = Groups
report-obtain-which-groups-are-there = Which groups are there.
report-obtain-rockstar-browser-extension-made-others-ask-your-security-team = With the Rockstar browser extension (made by others: ask your security team), on the page of each group: Export Group Members. Give each file the name of its group.
report-obtain-members-of-each-group = Members of each group
report-obtain-who-arrives-in-which-group = Who arrives in which group.
report-obtain-push-group-mappings = Push group mappings
report-obtain-which-groups-will-be-sent = Which groups will be sent.
report-obtain-users-all-users-download-users-add = Users, All users, Download users. Add the columns mail and accountEnabled first: the download leaves them out otherwise.
report-obtain-directory-readers-command-graph-right-user = Directory Readers; for the command the Graph right User.Read.All.
report-obtain-directory-readers-command-graph-right-application = Directory Readers; for the command the Graph right Application.Read.All.
report-obtain-app-assignments = App assignments
report-obtain-who-is-in-scope = Who is in scope.
report-obtain-groups-all-groups-download-groups = Groups, All groups, Download groups.
report-obtain-directory-readers-command-graph-right-group = Directory Readers; for the command the Graph right Group.Read.All.
report-obtain-groups-group-members-download-members-give = Groups, the group, Members, Download members. Give each file the name of its group.
report-obtain-directory-readers-command-graph-rights-application = Directory Readers; for the command the Graph rights Application.Read.All and GroupMember.Read.All.
report-obtain-members-of-each-assigned-group = Members of each assigned group
report-obtain-enterprise-applications-harness-provisioning-attribute-mappings = Enterprise applications, Harness, Provisioning, Attribute mappings, Show advanced options, Review your schema, Download.
report-obtain-application-administrator = Application Administrator.
report-obtain-provisioning-schema = Provisioning schema
report-obtain-which-value-is-matched-on = Which value is matched on.
report-obtain-csv-columns-user-name-email-name = A CSV with columns for user name, email, name and status. Exports of Google Workspace, OneLogin, JumpCloud and PingOne are known as they are.
report-obtain-csv-columns-group-member-one-list = A CSV with columns for group and member, or one list of members a group, named like it.
report-obtain-groups-and-memberships = Groups and memberships
report-obtain-which-groups-there-who-arrives-them = Which groups are there, and who arrives in them.

## report_fixes

report-fixes-migration-guide-users-matched-work-email = Migration guide: users are matched on the work email. Server: it looks for userName alone. Sending the email as userName makes both true.
report-fixes-entra-provisioning-schema-decides-what-sent = Entra: the provisioning schema decides what is sent, what is matched on first, and whether a value is updated or only sent once.
report-fixes-harness-scim-guide-tenant-url-ends = Harness's SCIM guide: the tenant URL ends with /gateway/ng/api/scim/account/ and the account id.
report-fixes-migration-guide-email-directory-harness-must = Migration guide: the email in the directory and in Harness must be the same, or a second user is made.
report-fixes-migration-guide-emails-must-match-exactly = Migration guide: emails must match exactly. Server: capital letters do not count. With the same letters both agree.
report-fixes-server-user-without-username-refused = Server: a user without userName is refused.
report-fixes-migration-guide-address-harness-user-cannot = Migration guide: the address of a Harness user cannot be edited; the right one is invited and the wrong one deleted.
report-fixes-both-guides-only-people-who-assigned = Both guides: only people who are assigned to the app are provisioned.
report-fixes-both-guides-member-pushed-group-who = Both guides: a member of a pushed group who is not assigned to the app does not arrive in the group.
report-fixes-migration-guide-two-users-one-person = Migration guide: of two users of one person, the one without role bindings is deleted.
report-fixes-provisioning-removes-only-whom-manages-account = Provisioning removes only whom it manages: an account of somebody who has left stays until somebody deletes it.
report-fixes-migration-guide-group-taken-over-where = Migration guide: a group is taken over where the names are the same. Server: where the identifier is the same.
report-fixes-server-group-taken-over-where-identifier = Server: a group is taken over where the identifier is the same, whatever its name.
report-fixes-harness-scim-guide-periods-dashes-blanks = Harness's SCIM guide: periods, dashes and blanks become underscores, so two names can make one identifier.
report-fixes-server-members-group-taken-over-replaced = Server: the members of a group that is taken over are replaced by those who are pushed.
report-fixes-entra-people-nested-groups-not-provisioned = Entra: people in nested groups are not provisioned.
report-fixes-migration-guide-group-nobody-pushes-stays = Migration guide: a group that nobody pushes stays managed by hand.
report-fixes-server-groups-harness-keeps-itself-refused = Server: groups that Harness keeps itself are refused. Some types of groups cannot be sent from the directory.
report-fixes-okta-one-group-must-not-used = Okta: one group must not be used both to assign people and to be pushed.
report-fixes-server-group-taken-over-keeps-link = Server: a group that is taken over keeps its link to single sign-on, and it cannot be undone afterwards.
report-fixes-set-the-app-right = Set the app right
report-fixes-correct-what-is-sent-for-people = Correct what is sent for people
report-fixes-replace-users-in-harness = Replace users in Harness
report-fixes-assign-people-to-the-app = Assign people to the app
report-fixes-remove-users-from-harness = Remove users from Harness
report-fixes-give-groups-the-right-name = Give groups the right name
report-fixes-put-people-into-groups = Put people into groups
report-fixes-set-right-which-groups-are-sent = Set right which groups are sent
report-fixes-other-changes = Other changes
report-fixes-blockers-and-warnings = { $n ->
    [one] { $n } blocker or warning
   *[other] { $n } blockers and warnings
}
report-fixes-no-change-could-tried-clears-any = No change that could be tried clears any of { $open }.
report-fixes-one-fix-clears-clears-of-open = 1 fix clears { $clears } of { $open }.
report-fixes-n-fixes-clear-clears-of-open = { $n } fixes clear { $clears } of { $open }.
report-fixes-the-directory = the directory
report-fixes-user-name = user name
report-fixes-email-assignment-app = email on the assignment to the app
report-fixes-user-name-in-the-app = user name in the app
report-fixes-the-user-itself = the user itself
report-fixes-assignment-to-the-app = assignment to the app
report-fixes-groups-inside-it = groups inside it
report-fixes-is-sent = is sent
report-fixes-is-no-longer-sent = is no longer sent
report-fixes-assigns-people-to-the-app = assigns people to the app
report-fixes-link-to-single-sign-on = link to single sign-on
report-fixes-what-is-sent-as-username = what is sent as userName
report-fixes-what-is-matched-on-first = what is matched on first
report-fixes-group-mapping = group mapping
report-fixes-when-values-are-applied = when values are applied
report-fixes-tenant-url = tenant URL
report-fixes-let-idp-send-email-username = Let { $idp } send the email as userName.
report-fixes-set-attribute-mapping-idp-right = Set the attribute mapping in { $idp } right.
report-fixes-use-the-tenant-url-to = Use the tenant URL { $to }.
report-fixes-send-domain-address-n = Send the { $domain-of } address for { $n }.
report-fixes-write-addresses-n-same-capital-letters = Write the addresses of { $n } with the same capital letters as Harness.
report-fixes-send-to-for-label = Send { $to } for { $label }.
report-fixes-that-address = that address
report-fixes-fill-empty-what-label = Fill in the empty { $what } of { $label } with { $with }.
report-fixes-assign-one-harness-app-member-pushed = Assign { $one } to the Harness app, as a member of a pushed group.
report-fixes-assign-n-pushed-group-harness-app = Assign { $n } of a pushed group to the Harness app.
report-fixes-remove-second-harness-user-label-which = Remove the second Harness user of { $label }, which has neither groups nor roles.
report-fixes-remove-label-harness-if-person-has = Remove { $label } from Harness, if the person has left.
report-fixes-rename-label-harness-if-both-one = Rename { $label } in Harness to { $to }, if both are one team.
report-fixes-put-into-label-idp-if-person = Put { $to } into { $label } in { $idp }, if the person is to stay in it.
report-fixes-put-n-into-label-idp-if = Put { $n } into { $label } in { $idp }, if they are to stay in it.
report-fixes-put-people-groups-inside-label-into = Put the people of the groups inside { $label } into it directly.
report-fixes-push-label-well-if-team-harness = Push { $label } as well, if it is the team that Harness knows by that name.
report-fixes-do-not-push-label = Do not push { $label }.
report-fixes-assign-people-through-another-group-label = Assign people through another group than { $label }, and only push this one.
report-fixes-unlink-label-from-single-sign-on = Unlink { $label } from single sign-on.
report-fixes-change-label = Change { $label }.
report-fixes-replace-harness-user-c-one-address = Replace the Harness user { $c } by one with the address { $to }.
report-fixes-assign-who-harness-app-idp-if = Assign { $who } to the Harness app in { $idp }, if the person is to keep access.
report-fixes-assign-who-harness-app-idp-send = Assign { $who } to the Harness app in { $idp } and send { $address }, if the person is to keep access.
report-fixes-c-to-to-in-system = { $c } to { $to } in { $system }
report-fixes-rename-parts = Rename { $parts }.
report-fixes-and = , and{ " " }
report-fixes-enterprise-application-provisioning-attribute-mapping-users = Enterprise application, Provisioning, Attribute mapping, Users: set userName to Coalesce([mail], [userPrincipalName]), so that somebody without a mailbox is still sent.
report-fixes-app-sign-credentials-details-set-application = In the app, Sign On, Credentials Details: set the application username format to Email, save, and let it update all users.
report-fixes-enterprise-application-provisioning-attribute-mapping-match = Enterprise application, Provisioning, Attribute mapping: match on userName with precedence 1, apply mappings Always, and switch the group mapping on.
report-fixes-enterprise-application-provisioning-admin-credentials-put = Enterprise application, Provisioning, Admin credentials: put in the address, test the connection, save.
report-fixes-correct-attribute-user-entra-where-mailbox = Correct the attribute of the user in Entra. Where the mailbox must keep its address, change it in the attribute mapping by an expression instead.
report-fixes-app-assignments-edit-person-assignment-app = In the app, Assignments: edit the person's assignment to the app and set the user name and the email there; the person's own profile stays as it is.
report-fixes-correct-value-person-assignment-app-directory = Correct the value on the person's assignment to the app; the directory's own profile can stay as it is.
report-fixes-invite-right-address-harness-give-same = Invite the right address in Harness, give it the same groups and roles, then delete the old user.
report-fixes-enterprise-application-users-groups-add-person = Enterprise application, Users and groups: add the person, or put them into a group that is assigned.
report-fixes-app-assignments-assign-person-put-them = In the app, Assignments: assign the person, or put them into a group that is assigned.
report-fixes-account-settings-access-control-users-delete = Account Settings, Access Control, Users: delete the user.
report-fixes-rename-before-first-push-suggested-name = Rename before the first push. The suggested name is free on both sides; any other that is free will do.
report-fixes-add-members-before-first-push = Add the members before the first push.
report-fixes-add-group-what-pushed-assigned = Add the group to what is pushed or assigned.
report-fixes-take-group-out-what-pushed-assigned = Take the group out of what is pushed or assigned.
report-fixes-make-group-assignment-alone-put-same = Make a group for the assignment alone, put the same people in, assign it, and take the assignment of this one away.
report-fixes-account-settings-access-control-user-groups = Account Settings, Access Control, User Groups: unlink the group from its SSO provider.

## report_canary

report-canary-harness-app-under-push-groups-push = In the Harness app under Push Groups, push it by name.
report-canary-under-users-groups-assign-harness-app = Under Users and groups, assign it to the Harness app, then use Provision on demand for it.
report-canary-push-it-to-harness = Push it to Harness.
report-canary-assign-person-nobody-else-harness-app = Assign this person, and nobody else, to the Harness app.
report-canary-assign-person-harness-app-then-use = Assign this person to the Harness app, then use Provision on demand for the person.
report-canary-send-person-nobody-else-harness = Send this person, and nobody else, to Harness.
report-canary-look-harness-under-account-settings-access = Look in Harness under Account Settings > Access Control > User Groups.
report-canary-look-harness-under-account-settings-access-control = Look in Harness under Account Settings > Access Control > Users.
report-canary-security-group = security group
report-canary-which-identifier-does-pushed-group-get = Which identifier does a pushed group get?
report-canary-directory-make-empty-group-named-telling = In the directory, make an empty { $group } named “{ $telling }”.
report-canary-open-new-group-read-identifier-which = Open the new group and read its identifier, which stands beside its name.
report-canary-it-is-rule = It is { $rule }.
report-canary-does-pushed-group-join-one-there = Does a pushed group join one that is there already?
report-canary-harness-make-empty-account-group-named = In Harness, make an empty account group named “scim canary one”. Its identifier is scim_canary_one.
report-canary-directory-make-empty-group-named-scim = In the directory, make an empty { $group } named “scim-canary-one”: another name, the same identifier.
report-canary-then-do-same-pair-equal-names = Then do the same with a pair of equal names, “scim canary two” on both sides, where the one in Harness has the identifier two_canary: change it as you make it.
report-canary-first-pair-became-one-group-second = The first pair became one group; the second pair are two.
report-canary-second-pair-became-one-group-first = The second pair became one group; the first pair are two.
report-canary-both-pairs-are-two-groups-each = Both pairs are two groups each.
report-canary-what-becomes-members-group-taken-over = What becomes of the members of a group that is taken over?
report-canary-harness-put-colleague-who-agrees-into = In Harness, put a colleague who agrees into an account group without roles that a pushed group will join, such as the one that joined above.
report-canary-leave-colleague-out-directory-group-put = Leave that colleague out of the directory group, and put yourself into it.
report-canary-look-members-group-harness = Look at the members of the group in Harness.
report-canary-colleague-still-beside-you = The colleague is still in it, beside you.
report-canary-only-you-are-in-it = Only you are in it.
report-canary-which-address-person-matched = Which address is a person matched by?
report-canary-directory-make-test-person-whose-email = In the directory, make a test person whose email and user name are different addresses, such as canary.mail@ and canary.name@ your domain.
report-canary-new-user-has-address-canary-mail = The new user has the address canary.mail@.
report-canary-new-user-has-address-canary-name = The new user has the address canary.name@.
report-canary-do-capital-letters-count = Do capital letters count?
report-canary-harness-invite-test-person-capital-letter = In Harness, invite a test person with a capital letter in the address, such as Canary.Case@ your domain, and accept the invite.
report-canary-directory-make-same-person-small-letters = In the directory, make the same person with small letters only: canary.case@ your domain.
report-canary-there-is-one-user = There is one user.
report-canary-there-are-two-users = There are two users.
report-canary-app-one-okta-catalogue-made-hand = Is the app the one of Okta's catalogue, or was it made by hand?
report-canary-migration-guide-adds-one-catalogue-harness = The migration guide adds the one of the catalogue, Harness's page on Okta makes one by hand. A hand-made app sends each user and each group whole; one of the catalogue sends what changed. In an export of the app, the name of a hand-made one ends with a number. This forecast does not depend on it.
report-canary-group-both-assigned-app-pushed = Is a group both assigned to the app and pushed?
report-canary-harness-page-okta-does-so-okta = Harness's page on Okta does so; Okta does not support it: members may be missing from the pushed group. Assign with one group and push others. A finding names the groups of which the files tell both.
report-canary-afterwards-take-test-people-groups-out = Afterwards take the test people and groups out of the app first, then delete them in Harness and in the directory.

## report_logged

report-logged-not-found-no-proof-second-account = "Not found" is no proof of a second account or group: Harness's look-up does not show those that were made by hand, and may hand them over all the same. The fresh exports tell.
report-logged-nothing-to-do = Nothing to do
report-logged-needs-a-hand = Needs a hand
report-logged-sent-harness-new-taken = Sent to Harness as new, and taken
report-logged-found-harness-brought-up-date = Found in Harness, and brought up to date
report-logged-it-did-not-get-into-harness = It did not get into Harness
report-logged-the-directory-did-not-send-it = The directory did not send it
report-logged-removed-in-harness = Removed in Harness
report-logged-there-later-change-failed = It is there, and a later change failed
report-logged-log-does-not-say-what-came = The log does not say what came of it
report-logged-the-log-agrees = the log agrees
report-logged-the-log-contradicts = the log contradicts
report-logged-the-log-does-not-tell = the log does not tell
report-logged-the-log = The log
report-logged-steps = Steps
report-logged-attributes = Attributes
report-logged-read-in-the-directory = read in the directory
report-logged-looked-up-in-harness-not-found = looked up in Harness: not found
report-logged-looked-up-in-harness-found = looked up in Harness: found
report-logged-looked-up-in-harness = looked up in Harness
report-logged-made-ready = made ready
report-logged-passed-over = passed over
report-logged-members-looked-up = members looked up
report-logged-create-in-harness = create in Harness
report-logged-update-in-harness = update in Harness
report-logged-remove-in-harness = remove in Harness
report-logged-send-to-harness = send to Harness
report-logged-another-step = another step
report-logged-forecast-scenario-outcome-held = { "      " }Forecast { $scenario }: { $outcome }; { $held }
report-logged-earlier-report-does-not-name-one = The earlier report does not name this one.
report-logged-totals = Went well: { $well }. Tried again by itself: { $itself }. In need of a hand: { $hand }. Contradicting a forecast: { $contradicted }.
report-logged-totals-entra = Went well: { $well }. Tried again by itself, in about 40 minutes: { $itself }. In need of a hand: { $hand }. Contradicting a forecast: { $contradicted }.
report-logged-tried-again-by-itself = Tried again by itself in the next cycle

## report_lists

report-lists-what-to-fix-by-owner = What to fix, by owner
report-lists-findings-without-a-fix = Findings without a fix
report-lists-which-group-belongs-to-which = Which group belongs to which
report-lists-people-account-who-not-assigned = People with an account who are not assigned
report-lists-groups-to-push-or-to-assign = Groups to push or to assign
report-lists-who-loses-and-who-gains-access = Who loses and who gains access
report-lists-the-runbook = The runbook
report-lists-there-no-rows-copy-report-holds = There are no rows: this copy of the report holds counts only.
report-lists-repairs = Repairs
report-lists-repairs-step-by-step = Repairs, step by step

## lists_groups

lists-groups-role-on-resources-scope = { $role } on { $resources }, { $scope }
lists-groups-push-by-rule = push by rule
lists-groups-push-by-name = push by name

## lists_markdown

lists-markdown-switching-on = Switching on SCIM provisioning from { $directory }
lists-markdown-made-from = Made from the report of { $day }. Verdict: { $verdict }.
lists-markdown-redacted = Redacted ({ $level }): { $what }
lists-markdown-nothing-to-do = Nothing to do: { $why }
lists-markdown-whole-list = The whole list: `{ $list }`, under "To hand over" on the page, or with `plan --list { $list }`.
lists-markdown-and-more = and { $rest } more.
lists-markdown-n-steps-open-open-open-done = { $n } steps, { $open } open. ☐ is open, ☑ is done, – needs nothing.
lists-markdown-rests-on-source-step-id = *Rests on: { $source }. Step `{ $id }`.*

## lists_repairs

lists-repairs-repairs = Repairs
lists-repairs-no-comparison = This report compares with no earlier one, so it has no repairs.
lists-repairs-compared = The report of { $before } was compared with exports checked on { $now }. These are the faults found, each with its repair.
lists-repairs-redacted = Redacted: { $what }
lists-repairs-nothing-to-repair = Nothing is to be repaired that the exports tell of.
lists-repairs-retried = The directory tries again by itself; this may mend itself in its next cycle.
lists-repairs-group = , group { $group }

## report_notes

report-notes-script-okta-clears-group-description-because = The script for Okta clears the group's description, because the call writes the group's whole profile. Renamed in the console, the group keeps it.
report-notes-all-and-n-more = { $all } and { $n } more
report-notes-all-and-last = { $all } and { $last }
report-notes-do-first-overwrites-user-names-named = Do this first: it overwrites the user names that { $named } { $n }.
report-notes-makes-worse-by-subject-code = Makes worse { $by }: { $subject } ({ $code }).
report-notes-and = { " " }and{ " " }
report-notes-look-alike-same-letters-another-encoding = { $from } and { $to } look alike: the same letters in another encoding.
report-notes-character-word-spelled = the { $at } character of the { $word } is { $spelled }
report-notes-from-and-to-look-alike-told = { $from } and { $to } look alike: { $told }.

## report_detail

report-detail-name-line-line = { $name }, line { $line }
report-detail-what-none-takes-part = { $what }: none takes part.
report-detail-what-files-place-not-recorded = { $what }: from the files; the place is not recorded.
report-detail-read = Read
report-detail-directory-user = Directory user
report-detail-migration-guide-entra-id-step-3 = Migration guide, Entra ID, step 3: “Assign the users and groups that already exist in Harness.”
report-detail-migration-guide-okta-step-2-assign = Migration guide, Okta, step 2: “Assign the users (or groups) that already exist in Harness.”
report-detail-migration-guide-assign-users-groups-already = Migration guide: “Assign the users (or groups) that already exist in Harness.”
report-detail-no-directory-user-matches-address-looks = No directory user matches, and the address looks like that of a machine. Nothing is sent for it.
report-detail-no-directory-user-belongs-account-so = No directory user belongs to this account, so nothing is sent for it.
report-detail-status-s = { " " }(status { $s })
report-detail-directory-will-send-this-user-status = { $directory } will send this user{ $status }.
report-detail-not-sent-not-active-directory-status = Not sent: not active in the directory{ $status }.
report-detail-not-sent-not-assigned-harness-application = Not sent: not assigned to the Harness application.
report-detail-not-sent-not-active-directory-status-not = Not sent: not active in the directory{ $status }, and not assigned to the Harness application.
report-detail-migration-guide-entra-id-step-3-azure = Migration guide, Entra ID, step 3: “Azure AD matches users by email address during the first provisioning cycle.”
report-detail-migration-guide-confirm-user-email-addresses = Migration guide: “Confirm that user email addresses in your IdP match the email addresses in Harness exactly.”
report-detail-harness-server-source-ngscimuserserviceimpl-only-username = Harness server source, NGScimUserServiceImpl: only userName is read, never emails[].
report-detail-assumption-set-hand = An assumption that was set by hand.
report-detail-no-directory-user-so-no-key = No directory user, so no key.
report-detail-migration-guide-addresses-must-match-exactly = Migration guide: addresses must match “exactly. Mismatches cause duplicate accounts.”
report-detail-harness-server-source-ngscimuserserviceimpl-username-put = Harness server source, NGScimUserServiceImpl: userName is put into lower case; release note PL-48532: Harness “converts and stores all emails in lowercase”.
report-detail-in-scope = In scope
report-detail-key = Key
report-detail-match-text = Match
report-detail-taken-from-the-email-attribute = , taken from the email attribute
report-detail-taken-from-the-user-name = , taken from the user name
report-detail-taken-from-other = , taken from { $other }
report-detail-user-name-guest-cannot-turned-into = The user name of this guest cannot be turned into an address, so there is no key to match with.
report-detail-directory-holds-no-value-match = The directory holds no value to match with{ $from }.
report-detail-character-by-character = character by character
report-detail-ignoring-capital-letters = ignoring capital letters
report-detail-key-equals-account-address-character-character = The key equals the account's address, character by character.
report-detail-key-equals-account-address-ignoring-capital = The key equals the account's address, ignoring capital letters.
report-detail-key-does-not-equal-account-address = The key does not equal the account's address ({ $how }). { $reasons }
report-detail-no-account-user-has-key-none = No account user has the key, and none is near it. A pending invite has this address.
report-detail-no-account-user-has-key-none-near = No account user has the key, and none is near it.
report-detail-key-equals-account-address-but-user = The key equals the account's address, but the user is not sent.
report-detail-two-belong-together-but-user-not = The two belong together, but the user is not sent.
report-detail-no-directory-user-has-address-one = No directory user has this address or one near it.
report-detail-not-compared-user-not-sent-no = Not compared: the user is not sent, and no account belongs to it.
report-detail-one-side-is-not-recorded = One side is not recorded.
report-detail-only-capital-letters-differ = Only capital letters differ.
report-detail-only-blanks-ends-differ-they-do = Only blanks at the ends differ. They do not show, but they count.
report-detail-they-differ-only-characters-cannot-seen = They differ only in characters that cannot be seen.
report-detail-they-same-letters-written-other-code = They are the same letters, written with other code points.
report-detail-they-differ-characters-look-alike = They differ in characters that look alike.
report-detail-another-address-same-directory-user-does = Another address of the same directory user does: “{ $address }”.
report-detail-another-address-same-directory-user-does-2 = Another address of the same directory user does.
report-detail-part-before-same-domain-another-one = The part before the @ is the same, the domain is another one.
report-detail-they-same-up-plus-sign = They are the same up to the plus sign.
report-detail-letter-two-differ-names-do-not = A letter or two differ, and the names do not disagree.
report-detail-both-called-name-nobody-else-addresses = Both are called “{ $name }”, and nobody else is. The addresses have nothing in common.
report-detail-both-have-same-name-nobody-else = Both have the same name, and nobody else has. The addresses have nothing in common.
report-detail-there-more-one-candidate-pair-nearest = { " " }There was more than one candidate; this pair is the nearest.
report-detail-two-more-users-who-sent-have = Two or more users who are sent have this key. Provisioning cannot tell them apart.
report-detail-two-more-account-users-have-address = Two or more account users have the address that the key asks for.
report-detail-there-nothing-compare-user-has-no = There is nothing to compare: the user has no key.
report-detail-there-nothing-compare-no-address-can = There is nothing to compare: no address can be made from the guest's user name.
report-detail-the-match-fails = The match fails.
report-detail-account-taken-over-directory-name-address = The account is taken over by { $directory }. Its name and address follow the directory from then on. Roles that were given in Harness stay.
report-detail-migration-guide-okta-takes-over-management = Migration guide: “Okta ‘takes over’ management of those users via SCIM without recreating them.” Server source: an existing user is answered with 201 and the same id.
report-detail-second-account-created-under-key-has = A second account is created under the key. It has no roles of its own. The person's next sign-in may land in it, without the access they are used to.
report-detail-migration-guide-troubleshooting-if-you-see = Migration guide, Troubleshooting: “If you see duplicate users, the email address in the IdP does not exactly match the email in Harness.”
report-detail-new-account-created-pending-invite-address = A new account is created. The pending invite with this address is deleted, together with the roles and groups it carried.
report-detail-harness-release-note-pl-41114-server = Harness release note PL-41114; server source, InviteServiceImpl.
report-detail-new-account-created-has-what-groups = A new account is created. It has what its groups and the built-in groups give it, and nothing else.
report-detail-harness-server-source-ngscimuserserviceimpl-new-user = Harness server source, NGScimUserServiceImpl: a new user is added without role bindings.
report-detail-nothing-happens-account-keeps-access-leaving = Nothing happens to the account itself, and leaving the company will not take it away. What it has through a group goes with the group.
report-detail-migration-guide-only-assigned-users-taken = Migration guide: only assigned users are taken over.
report-detail-user-not-provisioned-wrong-account-may = The user is not provisioned, or the wrong account may be taken. An account that exists stays as it is.
report-detail-microsoft-how-application-provisioning-works-more = Microsoft, How application provisioning works: more than one match in the target is an error (DuplicateTargetEntries).
report-detail-nothing-is-sent-to-harness = Nothing is sent to Harness.
report-detail-migration-guide-only-assigned-users-provisioned = Migration guide: only assigned users are provisioned.
report-detail-action = Action
report-detail-directory-group = Directory group
report-detail-no-directory-group-sent-reaches-group = No directory group that is sent reaches this group.
report-detail-assigned-pushed-but-kind-provisioning-cannot = Assigned or pushed, but of a kind that provisioning cannot send.
report-detail-all-these-n-directory-groups-sent = All of these { $n } directory groups will be sent.
report-detail-this-group-will-be-sent = This group will be sent.
report-detail-migration-guide-entra-id-step-3-assign = Migration guide, Entra ID, step 3: assign the users and groups.
report-detail-migration-guide-okta-step-3-choose = Migration guide, Okta, step 3: “choose the IdP groups to push to Harness.”
report-detail-no-directory-group-so-no-identifier = No directory group, so no identifier is made.
report-detail-name-name-group-have-identifier-identifier = The name is “{ $name }”. The group will have the identifier “{ $identifier }”.
report-detail-each-names-names-rule-makes-identifier = From each of the names { $names } the rule makes the identifier “{ $identifier }”.
report-detail-nothing-name-name-left-once-rule = Nothing of the name “{ $name }” is left once the rule is applied: the identifier is empty.
report-detail-name-name-rule-makes-identifier-identifier = From the name “{ $name }” the rule makes the identifier “{ $identifier }”.
report-detail-name-name-no-identifier-made = The name is “{ $name }”. No identifier is made.
report-detail-entra-scim-guide-if-name-contains = Entra SCIM guide: “If the name contains periods, dashes, or spaces, those characters are replaced by underscores in the Harness user group ID.”
report-detail-harness-user-group-page-release-note = Harness user-group page and release note PL-42535: other characters and leading digits are dropped.
report-detail-harness-server-source-ngscimgroupserviceimpl-characters-dropped = Harness server source, NGScimGroupServiceImpl: characters are dropped, and a name that begins with a digit gets a hash suffix.
report-detail-harness-server-source-ngscimgroupserviceimpl-identifier-exists = Harness server source, NGScimGroupServiceImpl: an identifier exists once in an account, and whoever asks for it gets the same group.
report-detail-migration-guide-okta-step-3-if = Migration guide, Okta, step 3: “If a Harness user group with the same name already exists, Okta links to it rather than creating a duplicate.”
report-detail-entra-scim-guide-same-name-existing = Entra SCIM guide: with the same name as an existing user group, “Harness retains both groups.”
report-detail-harness-server-source-ngscimgroupserviceimpl-existing-group = Harness server source, NGScimGroupServiceImpl: the existing group is looked up by identifier, never by name.
report-detail-identifier = Identifier
report-detail-identifiers-equal-names-not-perhaps-hands = The identifiers are equal, the names are not. Perhaps this hands one team's permissions to another.
report-detail-account-group-has-exactly = An account group has exactly this { $by }.
report-detail-account-group-has-same-name-kept = An account group has the same name, and is kept beside the new one.
report-detail-account-group-has-same-name-but = An account group has the same name, but another identifier.
report-detail-another-group-holds-identifier-one-get = Another group holds the identifier that this one would get.
report-detail-no-account-group-has-exactly-one = No account group has exactly this { $by }. One is near: { $reason }.
report-detail-no-account-group-has-exactly = No account group has exactly this { $by }.
report-detail-no-account-group-has-none-near = No account group has this { $by }, and none is near it.
report-detail-n-directory-groups-get-one-identifier = { $n } directory groups get one identifier. The first one makes or takes the group, the others fall on it.
report-detail-not-matched-reason = Not matched: { $reason }.
report-detail-not-matched = Not matched.
report-detail-no-group-sent-has = No group that is sent has this { $by }.
report-detail-existing-group-taken-over-role-bindings = The existing group is taken over with its role bindings. Its members are replaced by the pushed ones, unless it was managed from outside already.
report-detail-harness-server-source-ngscimgroupserviceimpl-members-manual = Harness server source, NGScimGroupServiceImpl: the members of a manual group are replaced by the pushed list.
report-detail-existing-group-taken-over-role-bindings-members = The existing group is taken over with its role bindings and members. The pushed members are added.
report-detail-migration-guide-move-happens-without-disrupting = Migration guide: the move happens “without disrupting existing user access.”
report-detail-second-group-created-has-pushed-members = A second group is created. It has the pushed members and no permissions. The existing group keeps both.
report-detail-migration-guide-troubleshooting-group-mapping-conflicts = Migration guide, Troubleshooting, Group mapping conflicts: “The group names may not match exactly (including case sensitivity).”
report-detail-new-group-created-has-pushed-members = A new group is created. It has the pushed members and no permissions.
report-detail-harness-server-source-ngscimgroupserviceimpl-new-group = Harness server source, NGScimGroupServiceImpl: a new group has no role bindings.
report-detail-all-them-share-one-group-each = All of them share one group. Each cycle writes its own name and members over the others'.
report-detail-harness-server-source-ngscimgroupserviceimpl-group-identifier = Harness server source, NGScimGroupServiceImpl: a group with the identifier is answered as the group that was asked for.
report-detail-the-group-is-not-provisioned = The group is not provisioned.
report-detail-harness-server-source-directory-own-limits = Harness server source and the directory's own limits.
report-detail-nothing-happens-group-members-permissions-stay = Nothing happens to this group. Its members and permissions stay and are managed in Harness.
report-detail-migration-guide-only-pushed-assigned-groups = Migration guide: only pushed or assigned groups are managed.

## report_reopen

report-reopen-it-holds-no-report = it holds no report
report-reopen-data-packed-way-version-does-not = its data are packed in a way this version does not know
report-reopen-its-data-are-damaged = its data are damaged
report-reopen-data-larger-any-report-ours = its data are larger than any report of ours
report-reopen-made-another-version-scim-preflight-one = it was made by another version of SCIM Preflight than this one
report-reopen-what-stands-under-field-not-what = what stands under { $field } is not what a report has there
report-reopen-looks-like-scim-preflight-report-but = this looks like a SCIM Preflight report, but it cannot be opened: { $why }.

## report_markdown

report-markdown-may-scim-be-switched-on = ## May SCIM be switched on?{ " " }
report-markdown-harness-and = Harness and{ " " }
report-markdown-made-by-scim-preflight-on = . Made by SCIM Preflight on{ " " }
report-markdown-from = { " " }from{ " " }
report-markdown-files = { " " }files.
report-markdown-check = Check
report-markdown-state = State
report-markdown-why = Why
report-markdown-what-will-happen = What will happen
report-markdown-and-more-kinds = and { $n } more kinds
report-markdown-users = Users:{ " " }
report-markdown-groups = Groups:{ " " }
report-markdown-not-checked = Not checked: { $checks }
report-markdown-found = { " " }found.{ " " }
report-markdown-about = About
report-markdown-what-was-found = What was found
report-markdown-what-to-do = What to do
report-markdown-more-in-the-report = { " " }more, in the report.
report-markdown-user = User{ " " }
report-markdown-group = Group{ " " }
report-markdown-matched-on = Matched on
report-markdown-known-as = Known as
report-markdown-to-do = { " " }To do:{ " " }
report-markdown-two-accounts = Two accounts now
report-markdown-two-accounts-mean = The exports show a second account beside the first since the earlier report. Repairs says which one stays, and how.
report-markdown-two-groups = Two groups now
report-markdown-two-groups-mean = The exports show a second group beside the one that was meant since the earlier report. Repairs says which one stays, and how.
report-markdown-from-here = Forecast from here:

## commands_entra

commands-entra-prints-what-do-does-nothing-every = It prints what it would do and does nothing: every command runs with -WhatIf. $env:RUN = '1' makes it act, $env:ASKED = '1' beside it makes act what has to be asked first. It stops at the first command that fails.
commands-entra-needs-module-microsoft-graph-administrator-who = Needs the module Microsoft.Graph and an administrator who may edit users (User Administrator), groups (Groups Administrator) and the app (Cloud Application Administrator).
commands-entra-env-harness-app-object-id-object = $env:HARNESS_APP_OBJECT_ID: the object id of the enterprise application, for assignments.
commands-entra-entra-does-not-let-mail-changed = Entra does not let mail be changed where Exchange holds the mailbox, nor anything of people who are synchronized from a directory of your own: change it there.
commands-entra-if-provisioning-already-every-change-sent = If provisioning is on already, every change is sent to Harness with the next cycle.
commands-entra-read-before-you-run-nothing-file = Read it before you run it. Nothing in this file signs in for you: Connect-MgGraph asks.
commands-entra-microsoft-graph-powershell-fixes-scim-preflight = Microsoft Graph PowerShell: the fixes of the SCIM Preflight report of { $day }.
commands-entra-id-not-report-not-one-command = Its id is not in the report, or is not one that a command can hold.
commands-entra-value-holds-characters-not-shown-too = The value holds characters that are not shown, or is too long for a command.
commands-entra-mail-of = mail of
commands-entra-user-principal-name-of = user principal name of
commands-entra-rename-the-group = rename the group
commands-entra-add-a-member-to-the-group = add a member to the group
commands-entra-id-member-not-report = The id of the member is not in the report.
commands-entra-assign-to-the-app = assign to the app
commands-entra-app-under-users-groups-take-assignment = In the app under Users and groups, take the assignment away before the first cycle.
commands-entra-people-added-one-one-above-then = Its people are added one by one above; then take the inner group out.
commands-entra-app-under-provisioning-attribute-mappings-change = In the app under Provisioning > Attribute mappings; a change there begins a new first cycle.
commands-entra-app-under-provisioning-admin-credentials-test = In the app under Provisioning > Admin credentials; test the connection afterwards.
commands-entra-no-command-is-known-for-it = No command is known for it.

## commands_shell

commands-shell-title-fixes-scim-preflight-report-day = { $title }: the fixes of the SCIM Preflight report of { $day }.
commands-shell-prints-what-do-does-nothing-run = It prints what it would do and does nothing. RUN=1 in the environment makes it act, ASKED=1 beside it makes act what has to be asked first. It stops at the first call that fails.
commands-shell-read-before-you-run-tokens-taken = Read it before you run it. Tokens are taken from the environment and are never in this file.
commands-shell-line-begins-step-acts-run-1 = # A line that begins with step acts with RUN=1, one that begins with asked only with ASKED=1 as well.
commands-shell-id-not-report-not-one-command = Its id is not in the report, or is not one that a command can hold.

## report_commands

report-commands-okta-api-shell-curl = Okta API, for a shell with curl
report-commands-harness-api-shell-curl = Harness API, for a shell with curl
report-commands-copy-report-holds-counts-only-there = This copy of the report holds counts only: there are no rows to make commands of.
report-commands-copy-report-has-codes-place-names = This copy of the report has codes in the place of names and ids: commands made of them would reach nobody.
report-commands-why-make-script-full-report = { $why } Make the script from the full report.
report-commands-id-clears-code-label-code-2 = { $id } clears { $code }: { $label } ({ $code-2 })
report-commands-id-clears-n-more-findings = { $id } clears { $n ->
    [one] { $n } more finding
   *[other] { $n } more findings
}.
report-commands-ask-first-only-somebody-who-knows = Ask first: only somebody who knows the people can say whether this is right. It acts only with ASKED=1 as well.
report-commands-with-run-1-alone-act = With RUN=1 alone act
report-commands-only-asked-1-well-act-those = Only with ASKED=1 as well act those that change a profile, remove or empty something, or need a decision
report-commands-nothing-here-acts-what-done-hand = Nothing here acts for what is done by hand
report-commands-with-run-1-alone-nothing-acts = With RUN=1 alone nothing acts.
report-commands-email-user-name-person-own-directory = The email and the user name are the person's own in the directory: where mail and recovery mail goes, and how the person signs in everywhere. Where only Harness needs another address, change what is sent to it instead. Both act only with ASKED=1 as well.
report-commands-stays-to = : stays { $to }
report-commands-from-becomes-to = : { $from } becomes { $to }
report-commands-to-to = { " " }to { $to }
report-commands-hand-id-attribute-label-why = By hand, { $id }: { $attribute } of { $label }{ $to }. { $why }
report-commands-report-holds-no-plan-fixes-so = This report holds no plan of fixes, so there are no commands.
report-commands-no-fix-proposed-so-there-no = No fix is proposed, so there are no commands.
report-commands-none-fixes-changes-anything-here = None of the fixes changes anything here.

## commands_harness

commands-harness-harness-api-key-key-service-account = HARNESS_API_KEY: a key of a service account that may manage and invite users and manage user groups at account scope.
commands-harness-harness-account-id-account-where-exports = HARNESS_ACCOUNT_ID: the account; where the exports name it, it stands below.
commands-harness-harness-url-https-app-harness-io = HARNESS_URL: https://app.harness.io/gateway unless Harness runs elsewhere.
commands-harness-whoever-removed-loses-all-role-bindings = Whoever is removed loses all role bindings, and they do not come back. The report that is the backup has them.
commands-harness-address-holds-characters-not-shown-too = The address holds characters that are not shown, or is too long for a command.
commands-harness-invite-in-the-place-of = invite in the place of
commands-harness-remove-old-user-only-when-new = Remove the old user only when the new one has signed in and has the groups and roles of the old; roles in organisations and projects are given by hand.
commands-harness-remove-from-the-account = remove from the account
commands-harness-unlink-single-sign-keep-members = unlink from single sign-on, and keep the members of
commands-harness-rename-under-account-settings-access-control = Rename it under Account Settings > Access Control > User Groups: the API writes a group whole, with its members.
commands-harness-no-call-is-known-for-it = No call is known for it.

## commands_okta

commands-okta-okta-org-address-organisation-such-https = OKTA_ORG: the address of the organisation, such as https://your-org.okta.com.
commands-okta-okta-api-token-token-administrator-who = OKTA_API_TOKEN: a token of an administrator who may edit users, groups and the assignments of the app (Group Administrator for groups, App Administrator for the app).
commands-okta-harness-app-id-id-harness-app = HARNESS_APP_ID: the id of the Harness app, for assignments and user names in the app.
commands-okta-if-provisioning-already-every-change-person = If provisioning is on already, every change of a person or a group is sent to Harness at once.
commands-okta-value-holds-characters-not-shown-too = The value holds characters that are not shown, or is too long for a command.
commands-okta-email-of = email of
commands-okta-login-of = login of
commands-okta-email-on-the-assignment-of = email on the assignment of
commands-okta-user-name-email-assignment = user name and email on the assignment of
commands-okta-user-name-in-the-app-of = user name in the app of
commands-okta-assign-to-the-app = assign to the app
commands-okta-rename-group-description-cleared = rename the group (its description is cleared)
commands-okta-add-a-member-to-the-group = add a member to the group
commands-okta-push-app-under-push-groups-when = Push it in the app under Push Groups when it is its turn in the runbook.
commands-okta-take-out-app-under-push-groups = Take it out in the app under Push Groups, and leave the group in Harness.
commands-okta-app-under-assignments-assign-another-group = In the app under Assignments, assign another group with the same people first, then take this one out.
commands-okta-app-under-sign-set-application-username = In the app under Sign On, set the application username format.
commands-okta-app-under-provisioning-put-address-test = In the app under Provisioning, put in the address and test the connection.
commands-okta-no-call-is-known-for-it = No call is known for it.

## check

check-earlier-report-redacted-copy-nobody-can = the earlier report is a redacted copy: nobody in it can be found again. Give the one that was made beside it
check-directory-expected-one-n-found-word = directory: expected one of { $n }, found "{ $word }"
check-kind-file-expected-kind-such-harness = kind of { $file }: expected a kind such as harness.users or okta.group-members, found "{ $word }"
check-what-file-word-not-known = { $what } of { $file }: "{ $word }" is not known

## judge_words

judge-words-they-differ-only-in-capital-letters = they differ only in capital letters
judge-words-they-differ-blanks-end = they differ by blanks at an end
judge-words-they-differ-characters-cannot-seen = they differ by characters that cannot be seen
judge-words-they-differ-how-same-letters-encoded = they differ in how the same letters are encoded
judge-words-they-differ-characters-look-alike = they differ by characters that look alike
judge-words-another-address-same-person-directory-equals = another address of the same person in the directory equals it
judge-words-they-differ-in-the-domain = they differ in the domain
judge-words-they-differ-part-after-plus-sign = they differ in the part after the plus sign
judge-words-they-differ-slip-keyboard = they differ by a slip of the keyboard
judge-words-only-the-names-are-the-same = only the names are the same
judge-words-they-differ = they differ
judge-words-both-have-the-same-name = both have the same name
judge-words-their-names-differ-only-capital-letters = their names differ only in capital letters
judge-words-their-names-differ-in-blanks = their names differ in blanks
judge-words-their-names-differ-how-same-letters = their names differ in how the same letters are encoded
judge-words-their-names-differ-in-punctuation = their names differ in punctuation
judge-words-their-names-differ-slip-keyboard = their names differ by a slip of the keyboard
judge-words-their-names-differ = their names differ
judge-words-the-directory = the directory

## report_words

report-words-ready = Ready
report-words-every-question-answered-nothing-stands-way = Every question was answered, and nothing stands in the way of switching SCIM on.
report-words-ready-with-conditions = Ready with conditions
report-words-nothing-stops-switch-read-warnings-what = Nothing stops the switch. Read the warnings and what was not checked before you decide.
report-words-not-ready = Not ready
report-words-do-not-switch-scim-yet-failed = Do not switch SCIM on yet. The failed checks below say what would go wrong and for whom.
report-words-unknown = Unknown
report-words-files-do-not-hold-enough-answer = The files do not hold enough to answer. The checks below say what is missing.
report-words-files = Files
report-words-all-files-read-anything-missing = Were all files read, and is anything missing?
report-words-users-match = Users match
report-words-does-everybody-keep-one-account-right = Does everybody keep one account, and the right one?
report-words-users-can-be-sent = Users can be sent
report-words-can-every-user-scope-provisioned = Can every user in scope be provisioned?
report-words-groups-match = Groups match
report-words-does-every-group-join-group-meant = Does every group join the group that was meant?
report-words-access-kept = Access kept
report-words-does-anybody-lose-access = Does anybody lose access?
report-words-access-not-widened = Access not widened
report-words-does-anybody-gain-access = Does anybody gain access?
report-words-administrators = Administrators
report-words-can-somebody-still-administer-account-afterwards = Can somebody still administer the account afterwards?
report-words-limits = Limits
report-words-does-fit-limits-both-products = Does it fit the limits of both products?
report-words-provisioning-set-up-way-guides-ask = Is provisioning set up the way the guides ask?
report-words-pass = Pass
report-words-warning = Warning
report-words-fail = Fail
report-words-blocker = Blocker
report-words-settle-these-before-scim-switched = Settle these before SCIM is switched on.
report-words-look-at-these-and-decide = Look at these and decide.
report-words-note = Note
report-words-good-to-know-nothing-to-do = Good to know. Nothing to do.
report-words-the-written-guides-say-so = The written guides say so.
report-words-the-server-published-source-does-so = The server's published source does so.
report-words-our-reading-of-the-exports = Our reading of the exports.
report-words-the-published-sources-disagree = The published sources disagree.
report-words-counts-only-people-groups-files-left = counts only. People, groups and files were left out.
report-words-codes-such-p-0001-stand-place = codes such as P-0001 stand in the place of people, groups, files and other names. Equal codes are equal values. The key is a file of its own.
report-words-what-the-guides-say = What the guides say
report-words-harness-written-migration-scim-guides-taken = Harness's written migration and SCIM guides, taken at their word.
report-words-what-the-server-does = What the server does
report-words-what-published-source-harness-server-does = What the published source of the Harness server does with each request.
report-words-your-assumptions = Your assumptions
report-words-one-two-points-you-changed = One of the two, with the points that you changed.
report-words-another-scenario = Another scenario
report-words-set-assumptions-version-does-not-know = A set of assumptions that this version does not know by name.
report-words-by-the-guides = by the guides
report-words-by-the-server-source = by the server's source
report-words-by-your-assumptions = by your assumptions
report-words-linked = Linked
report-words-existing-account-taken-over-roles-groups = The existing account is taken over. Roles and groups stay.
report-words-second-account = Second account
report-words-second-empty-account-created-beside-one = A second, empty account is created beside the one the person has.
report-words-new-account = New account
report-words-new-account-created-nobody-harness-looks = A new account is created. Nobody in Harness looks like this person.
report-words-left-alone = Left alone
report-words-scim-will-not-touch-this-account = SCIM will not touch this account.
report-words-blocked = Blocked
report-words-provisioning-fail-user-cannot-tell-whom = Provisioning will fail for this user, or cannot tell whom to take.
report-words-not-sent = Not sent
report-words-directory-but-not-sent-harness = In the directory, but not sent to Harness.
report-words-existing-group-taken-over-role-bindings = The existing group is taken over. Its role bindings stay.
report-words-second-group = Second group
report-words-second-group-without-permissions-created-beside = A second group without permissions is created beside the one that was meant.
report-words-new-group = New group
report-words-new-group-without-permissions-created = A new group without permissions is created.
report-words-collision = Collision
report-words-two-more-directory-groups-fall-one = Two or more directory groups fall on one identifier and share one group.
report-words-this-group-cannot-be-provisioned = This group cannot be provisioned.
report-words-no-group-sent-reaches-one = No group that is sent reaches this one.
report-words-capital-letters-differ = capital letters differ
report-words-blanks-at-the-ends = blanks at the ends
report-words-invisible-characters = invisible characters
report-words-written-with-other-code-points = written with other code points
report-words-look-alike-characters = look-alike characters
report-words-another-address-of-the-person-matches = another address of the person matches
report-words-domain-differs = domain differs
report-words-plus-tag = plus tag
report-words-a-letter-or-two-differ = a letter or two differ
report-words-same-name-other-address = same name, other address
report-words-more-than-one-candidate = more than one candidate
report-words-replaces-a-pending-invite = replaces a pending invite
report-words-not-active-in-the-directory = not active in the directory
report-words-not-assigned-to-the-app = not assigned to the app
report-words-looks-like-a-machine = looks like a machine
report-words-not-in-the-directory = not in the directory
report-words-no-value-to-match-with = no value to match with
report-words-guest-name-cannot-be-sent = guest name cannot be sent
report-words-several-users-share-the-key = several users share the key
report-words-several-accounts-have-the-address = several accounts have the address
report-words-the-names-differ = the names differ
report-words-same-name = same name
report-words-blanks-differ = blanks differ
report-words-punctuation-differs = punctuation differs
report-words-a-letter-differs = a letter differs
report-words-another-group-holds-the-identifier = another group holds the identifier
report-words-same-identifier-as-another-group = same identifier as another group
report-words-kind-group-cannot-sent = a kind of group that cannot be sent
report-words-name-built-group = the name of a built-in group
report-words-several-groups-have-the-name = several groups have the name
report-words-no-valid-identifier = no valid identifier
report-words-users-are-matched-by-their-email = Users are matched by their email.
report-words-users-matched-their-user-name = Users are matched by their user name.
report-words-users-matched-attribute-other = Users are matched by the attribute { $other }.
report-words-capital-letters-count = Capital letters count.
report-words-capital-letters-do-not-count = Capital letters do not count.
report-words-group-joins-group-same-name = A group joins the group of the same name.
report-words-group-joins-group-same-identifier = A group joins the group with the same identifier.
report-words-group-never-joins-existing-one = A group never joins an existing one.
report-words-identifiers-periods-dashes-spaces-become-underscores = Identifiers: periods, dashes and spaces become underscores.
report-words-identifiers-accents-special-characters-dropped-well = Identifiers: accents and special characters are dropped as well.
report-words-identifiers-accents-special-characters-dropped-names = Identifiers: accents and special characters are dropped, and names that begin with a digit get a suffix.
report-words-members-group-taken-over-replaced = The members of a group that is taken over are replaced.
report-words-members-group-taken-over-stay-pushed = The members of a group that is taken over stay, and the pushed ones are added.
report-words-any-further-address-no-setting-sends = Any further address (no setting sends it)
report-words-email-mail = Email (mail)
report-words-what-app-sends-user-name = What the app sends as user name
report-words-user-principal-name = User principal name
report-words-email = Email
report-words-user-name-in-the-app = User name in the app
report-words-login = Login
report-words-user-name = User name
report-words-the-directory = the directory
report-words-people-who-get-second-account = People who will get a second account
report-words-one-change-domain-explains-several-second = One change of domain explains several second accounts
report-words-users-who-cannot-be-provisioned = Users who cannot be provisioned
report-words-accounts-people-who-not-directory = Accounts of people who are not in the directory
report-words-account-holders-who-not-assigned-app = Account holders who are not assigned to the app
report-words-accounts-people-who-no-longer-active = Accounts of people who are no longer active
report-words-accounts-go-somebody-another-name = Accounts that go to somebody with another name
report-words-pending-invites-that-will-be-replaced = Pending invites that will be replaced
report-words-guests-key-sent-them = Guests, and the key that is sent for them
report-words-accounts-that-look-like-machines = Accounts that look like machines
report-words-accounts-that-share-one-address = Accounts that share one address
report-words-people-whose-email-user-name-differ = People whose email and user name differ
report-words-groups-that-will-be-doubled = Groups that will be doubled
report-words-groups-that-cannot-be-provisioned = Groups that cannot be provisioned
report-words-groups-that-fall-on-one-identifier = Groups that fall on one identifier
report-words-groups-take-over-group-another-name = Groups that take over a group of another name
report-words-groups-that-nothing-is-sent-to = Groups that nothing is sent to
report-words-names-whose-identifier-depends-rule = Names whose identifier depends on the rule
report-words-groups-that-end-up-empty = Groups that end up empty
report-words-groups-that-lose-members = Groups that lose members
report-words-groups-that-hold-groups = Groups that hold groups
report-words-groups-members-who-not-sent = Groups with members who are not sent
report-words-groups-both-assigned-pushed = Groups that are both assigned and pushed
report-words-groups-already-linked-single-sign = Groups that are already linked to single sign-on
report-words-groups-already-managed-outside = Groups that are already managed from outside
report-words-organisation-project-groups-same-name = Organisation and project groups of the same name
report-words-group-names-with-special-characters = Group names with special characters
report-words-people-who-lose-access = People who lose access
report-words-people-who-gain-access = People who gain access
report-words-administrators-who-no-longer-one = Administrators who would no longer be one
report-words-nobody-could-administer-the-account = Nobody could administer the account
report-words-attribute-mappings = Attribute mappings
report-words-tenant-url = Tenant URL
report-words-token = Token
report-words-firstgen-sign-in = FirstGen sign-in
report-words-users-above-the-limit = Users above the limit
report-words-groups-for-one-push-rule = Groups for one push rule
report-words-length-of-the-first-cycle = Length of the first cycle
report-words-files-check-needs-does-not-have = Files that a check needs and does not have
report-words-exports-that-are-not-complete = Exports that are not complete
report-words-rows-that-could-not-be-read = Rows that could not be read
report-words-files-that-do-not-fit-together = Files that do not fit together
report-words-files-that-hold-a-credential = Files that hold a credential
report-words-files-that-were-not-recognised = Files that were not recognised

## report_calendar

report-calendar-token-ends = The Harness SCIM token ends
report-calendar-make-new-token = Make a new token in Harness, put it into the app of the identity provider, and test the connection.
report-calendar-token-ends-in-two-weeks = The Harness SCIM token ends in two weeks

## report_came_true

report-came-true-after-the-switch = After the switch
report-came-true-since-the-report-of = Since the report of { $day }
report-came-true-question = Did it come true, and what is to be repaired?
report-came-true-failed = { $n ->
    [one] One of the five checks failed
   *[other] { $n } of the five checks failed
}
report-came-true-none-failed-but-repairs = { $n ->
    [one] No check failed, but there is { $n } repair to make
   *[other] No check failed, but there are { $n } repairs to make
}
report-came-true-none-failed-but-open = { $n ->
    [one] No check failed, but one cannot be answered
   *[other] No check failed, but { $n } cannot be answered
}
report-came-true-none-failed-but-look = { $n ->
    [one] No check failed, but one is worth a look
   *[other] No check failed, but { $n } are worth a look
}
report-came-true-none-failed = No check failed, as far as exports tell
report-came-true-nothing-yet = Nothing shows yet that SCIM was switched on
report-came-true-checks-failed = Failed: { $checks }.
report-came-true-checks-look = Worth a look: { $checks }.
report-came-true-checks-open = Cannot be answered from these exports: { $checks }.
report-came-true-checks-passed = Passed: { $checks }.
report-came-true-checks-asked = Answered by people who sign in, not by exports: { $checks }.
report-came-true-no-switch-shown = Nothing in these exports shows that SCIM was switched on since the earlier report.
report-came-true-repairs = { $n ->
    [one] { $n } repair is to be made: see Repairs.
   *[other] { $n } repairs are to be made: see Repairs.
}
report-came-true-no-repairs = Nothing is to be repaired that the exports tell of.
report-came-true-repair-kinds = { $kinds }.
report-came-true-repairs-untold = This copy holds counts only and does not tell what is to be repaired.
report-came-true-scored = “{ $answer }”: { $held } of { $all } forecasts came true, { $failed } did not, { $open } still open.
report-came-true-compared = The report of { $before } beside exports checked on { $now }: { $files }, Harness and { $directory }. Made by SCIM Preflight.
report-came-true-redacted = Redacted: { $what }
report-came-true-check = Check
report-came-true-state = State
report-came-true-why = Why
report-came-true-forecast = Forecast
report-came-true-about = About
report-came-true-came-true = Came true
report-came-true-did-not = Did not
report-came-true-still-open = Still open
report-came-true-users = Users
report-came-true-groups = Groups
report-came-true-access = Access
report-came-true-repair = Repair
report-came-true-how-many = How many
report-came-true-for-whom = For whom
report-came-true-and-more = { " " }and { $n } more

## report_verified

report-verified-nothing-wrong-exports-tell = Nothing is wrong that the exports tell of.
report-verified-holds-signs = with { $signs } in it
report-verified-may-mend-itself = This may mend itself in the next cycle.
report-verified-repairs = Repairs
report-verified-held-came-true-failed-did-not = { $held } came true, { $failed } did not, { $open } open
report-verified-new = New
report-verified-graver-or-milder = Graver or milder
report-verified-came-true = Came true
report-verified-no-longer-found = No longer found
report-verified-could-not-looked-time = Could not be looked for this time
report-verified-user-count = User count
report-verified-provisioning-source = Provisioning source
report-verified-login-test = Login test
report-verified-group-membership = Group membership
report-verified-role-bindings = Role bindings
report-verified-taken-over = Taken over
report-verified-got-a-second-account = Got a second account
report-verified-got-a-second-group = Got a second group
report-verified-created = Created
report-verified-stands-unchanged = Stands unchanged
report-verified-stands-with-members-missing = Stands, but has lost members
report-verified-is-gone = Is gone
report-verified-nothing-yet = Nothing yet
report-verified-it-is-tried-again-by-itself = { " " }It is tried again by itself.
report-verified-no-code = no code
report-verified-role-on-resource-group-scope-scope = { $role } on { $resource-group }, scope { $scope }
report-verified-label-p-is-gone = { $label }: { $p } is gone
report-verified-ask-label-n-not-covered-those = ask { $label } ({ $n } not covered by those above)
report-verified-label-is-missing-in-group = { $label } is missing in { $group }
report-verified-label-stayed-in-group = { $label } stayed in { $group }
report-verified-label-group-all-same = { $label } is in { $group } all the same
report-verified-the-group-label-is-gone = the group { $label } is gone
report-verified-label-left = { $label } left
report-verified-label-is-a-second-account = { $label } is a second account
report-verified-label-is-what = { $label } is { $what }
report-verified-a-person-has-two-accounts = A person has two accounts
report-verified-an-account-is-missing = An account is missing
report-verified-an-account-was-not-made = An account was not made
report-verified-somebody-is-missing-in-a-group = Somebody is missing in a group
report-verified-somebody-lost-access = Somebody lost access
report-verified-new-group-made-instead-joining-old = A new group was made instead of joining the old one
report-verified-a-role-binding-is-gone = A role binding is gone
report-verified-the-token-has-expired = The token has expired
report-verified-to-keep = , to keep
report-verified-to-delete = , to delete
report-verified-old = Old
report-verified-keep = Keep
report-verified-delete = Delete
report-verified-and-further-more = { " " }and { $further } more
report-verified-not-in-the-new-group = In the directory's group, but not in the new one
report-verified-groups-to-give = Groups to give
report-verified-roles-to-give = Roles to give
report-verified-put-in-first = Put in first
report-verified-name-in-the-directory = Name in the directory
report-verified-no-one = no { $one }
report-verified-managed-from-outside = managed from outside
report-verified-managed-by-hand = managed by hand
report-verified-id-id = id { $id }
report-verified-role-binding = role binding
report-verified-role-bindings-2 = role bindings
report-verified-group-g = , group { $g }

## verify_log_codes

verify-log-codes-wait = Wait for the next cycle.
verify-log-codes-wait-entra = Wait for the next cycle, about 40 minutes.
verify-log-codes-look-at-the-status = If it fails again, look at the status of Harness and of the directory's service.
verify-log-codes-see-assigned-and-created = See that the person is assigned to the app and has been created.
verify-log-codes-follows = The membership follows in the next cycle.
verify-log-codes-follows-entra = The membership follows in the next cycle, about 40 minutes.
verify-log-codes-tried-again-failed-again-so-do = It was tried again and failed again, so do not wait: provision this one on demand, and read the answer.
verify-log-codes-look-status-harness-directory-service = Look at the status of Harness and of the directory's service.
verify-log-codes-harness-refused-create-something-name-there = Harness refused to create it: something of this name is there already. Harness answers the same to any other fault of a create.
verify-log-codes-look-harness-user-address-group-identifier = Look in Harness for a user with this address, or a group with this identifier.
verify-log-codes-correct-address-name-directory-so-existing = Correct the address or the name in the directory so that the existing one is matched, or remove the one that is in the way.
verify-log-codes-provision-one-demand-read-answer = Provision this one on demand, and read the answer.
verify-log-codes-harness-did-not-accept-token-token = Harness did not accept the token, or the token may not manage users and groups.
verify-log-codes-make-new-token-service-account-may = Make a new token for a service account that may view, manage and invite users and manage user groups of the account.
verify-log-codes-put-into-app-admin-credentials-test = Put it into the app's admin credentials and test the connection.
verify-log-codes-restart-provisioning-bad-token-quarantine-tries = Restart provisioning: with a bad token it is in quarantine and tries only once a day.
verify-log-codes-harness-asked-too-often-told-come = Harness was asked too often and told to come back later.
verify-log-codes-harness-directory-service-did-not-answer = Harness or the directory's service did not answer properly.
verify-log-codes-member-group-has-no-account-harness = A member of a group has no account in Harness yet, so the person could not be put into the group.
verify-log-codes-attribute-has-sent-empty-not-valid = An attribute that has to be sent is empty or not valid.
verify-log-codes-fill-attribute-person-directory = Fill in the attribute for this person in the directory.
verify-log-codes-the-next-cycle-sends-it = The next cycle sends it.
verify-log-codes-several-users-groups-harness-match-so = Several users or groups of Harness match, so nobody can tell which is meant.
verify-log-codes-keep-one-has-role-bindings-delete = Keep the one that has the role bindings and delete the others in Harness.
verify-log-codes-provision-this-one-on-demand = Provision this one on demand.
verify-log-codes-several-people-directory-have-same-matching = Several people of the directory have the same matching value.
verify-log-codes-give-each-them-value-their-own = Give each of them a value of their own, or take the wrong ones out of the app.
verify-log-codes-the-account-has-no-seat-left = The account has no seat left.
verify-log-codes-free-seats-harness-ask-harness-more = Free seats in Harness or ask Harness for more.
verify-log-codes-assign-fewer-people-app-until-then = Assign fewer people to the app until then.
verify-log-codes-passed-over-not-assigned-app-outside = It was passed over: not assigned to the app, outside the scope, or unchanged.
verify-log-codes-assign-person-group-app-if-should = Assign the person or group to the app if it should be sent.
verify-log-codes-harness-does-not-take-what-sent = Harness does not take what is sent: the attribute mappings ask for something that it does not know.
verify-log-codes-compare-attribute-mappings-defaults-harness-app = Compare the attribute mappings with the defaults of the Harness app, and remove what Harness does not know.
verify-log-codes-directory-remembers-account-no-longer-there = The directory remembers an account that is no longer there under that id.
verify-log-codes-restart-provisioning-so-directory-looks-everybody = Restart provisioning, so that the directory looks everybody up again.
verify-log-codes-okta-stopped-pushing-group-after-error = Okta stopped pushing this group after an error.
verify-log-codes-open-push-groups-okta-app-read = Open Push Groups in the Okta app, read the error, and cure its cause.
verify-log-codes-choose-push-now-retry-all-groups = Choose Push now, or Retry All Groups under Errors.
verify-log-codes-code-version-does-not-know = A code that this version does not know.
verify-log-codes-read-what-log-says-one-provision = Read what the log says of this one, and provision it on demand.

## verify_explain

verify-explain-person-known-directory = Is the person known in the directory?
verify-explain-is-the-person-active-there = Is the person active there?
verify-explain-person-assigned-app = Is the person assigned to the app?
verify-explain-does-key-sent-match-account = Does the key that is sent match an account?
verify-explain-account-person-has-always-had = Is it the account the person has always had?
verify-explain-person-directory-group-fills-group-access = Is the person in a directory group that fills a group with access?
verify-explain-has-group-joined-harness-group = Has that group joined the Harness group?
verify-explain-is-the-token-still-good = Is the token still good?
verify-explain-person-harness-group = Is the person in the Harness group?
verify-explain-there-role-binding-not-disabled-there = Is there a role binding, not disabled, there or above?
verify-explain-do-built-groups-give-what-they = Do the built-in groups give what they gave?
verify-explain-report-redacted-copy-nobody-can-found = This report is a redacted copy: nobody in it can be found. Take the one that holds the names.
verify-explain-likely-cause-looked-first-text = The likely cause, to be looked at first: { $text }
verify-explain-the-cause-text = The cause: { $text }
verify-explain-there-what-keeps-provisioning-from-managing = { $there } What keeps provisioning from managing the person: { $text }
verify-explain-there-but-text = { $there } But: { $text }
verify-explain-exports-say-access-there-way-have = The exports say that the access is there: { $way }. Have the person sign out and in again, with the account { $person }, and see that the resource group holds what is looked for.
verify-explain-since-earlier-report-person-has-dropped = Since the earlier report the person has dropped out of { $group } and lost access by that: see Repairs.{ " " }
verify-explain-since-earlier-report-person-has-lost = Since the earlier report the person has lost access: see Repairs.{ " " }
verify-explain-lost-which-project-missing-nothing-says = { $lost }Which project is missing? Nothing says no, as far as a person can be asked about without a place. Ask again with it.
verify-explain-nothing-says-no-but-open-steps = Nothing says no, but { $open } of the steps cannot be answered. They say what is missing.
verify-explain-nothing-says-no-kind-should-bring = Nothing says no. { $kind } That should bring the access.
verify-explain-scim-token-has-expired-refused-so = The SCIM token has expired or was refused, so nothing is provisioned any more.
verify-explain-make-new-scim-token-harness-under = Make a new SCIM token in Harness under Account Settings > Access Control, for a service account.
verify-explain-put-into-scim-settings-app-directory = Put it into the SCIM settings of the app in the directory, and test the connection.
verify-explain-start-provisioning-again-next-cycle-brings = Start provisioning again; the next cycle brings the access.
verify-explain-no-setting-tells-when-token-ends = No setting tells when the token ends.
verify-explain-tell-last-day-under-what-if = Tell its last day under What if; on the command line with --assume token_expires=DATE.

## verify_cures

verify-cures-make-new-scim-token-harness-under = Make a new SCIM token in Harness under Account Settings > Access Control, for a service account.
verify-cures-put-into-scim-settings-app-directory = Put it into the SCIM settings of the app in the directory.
verify-cures-test-connection-there-start-provisioning-again = Test the connection there, and start provisioning again.
verify-cures-look-audit-trail-harness-provisioning-log = Look in the audit trail of Harness and in the provisioning log of the directory for who removed this person.
verify-cures-check-person-active-directory-assigned-harness = Check that the person is active in the directory and assigned to the Harness app.
verify-cures-start-provisioning-person-again-account-comes = Start provisioning for this person again; the account comes back without its direct role bindings.
verify-cures-give-direct-role-bindings-earlier-report = Give the direct role bindings of the earlier report back in Harness.
verify-cures-start-what-log-says-explanation = Start from what the log says: { $explanation }
verify-cures-if-person-still-not-there-take = If the person is still not there, take the person out of the directory's group and put the person in again.
verify-cures-directory-does-not-fill-group-somebody = The directory does not fill this group, so provisioning did not take the person out: an administrator did, or a script. Look in the audit trail of Harness for who did, and why.
verify-cures-if-nobody-wanted-put-person-back = If nobody wanted that, put the person back into the group in Harness.
verify-cures-where-directory-fill-group-later-see = Where the directory is to fill this group later, see that the person is in the directory's group too: the first push replaces the members.
verify-cures-provisioning-never-removes-role-bindings-look = Provisioning never removes role bindings: look in the audit trail of Harness for who did.
verify-cures-give-role-back-harness-same-resources = Give the role back in Harness, on the same resources in the same scope.
verify-cures-first-ask-whoever-answers-group-whether = First ask whoever answers for this group whether the person belongs there: it carries an administrator role.
verify-cures-see-harness-group-still-has-role = See that the Harness group still has its role bindings; they are in the earlier report.
verify-cures-if-person-belongs-into-harness-group = If the person belongs into the Harness group that gave the access, put the person into the directory's group that fills it.
verify-cures-if-person-belongs-into-harness-group-gave = If the person belongs into the Harness group that gave the access, put the person in by hand: no directory group fills it.
verify-cures-make-person-active-directory-assign-person = Make the person active in the directory and assign the person to the app: by the exports one of the two is missing. If the person has left, leave it so.
verify-cures-look-person-directory-whose-export-does = Look for the person in the directory, whose export does not have this address, and assign the person to the app.

## verify_checks

verify-checks-earlier-report-has-no-harness-users = The earlier report has no Harness users.
verify-checks-no-harness-users-read-export-them = No Harness users were read. Export them again: POST /ng/api/user/aggregate, all pages.
verify-checks-n-before-n-2-now-new = { $n } before, { $n-2 } now: { $new } new
verify-checks-left-left-which-the-directory-explains = { " " }{ $left } left, which the directory explains.
verify-checks-n-with-a-second-account = { " " }{ $n } with a second account.
verify-checks-missing-missing-count-gone-second = { $missing ->
    [one] { $missing } person is
   *[other] { $missing } people are
} missing. { $count }.{ $gone }{ $second }
verify-checks-nobody-missing-but-there-second-gone = Nobody is missing, but there are { $second }{ $gone } { $count }.
verify-checks-nobody-is-missing-count-gone = Nobody is missing. { $count }.{ $gone }
verify-checks-user-export-does-not-say-who = The user export does not say who is managed from outside: its field externallyManaged is missing.
verify-checks-no-directory-users-read-so-nobody = No directory users were read, so nobody can say who should be managed from outside.
verify-checks-exact-not-marked-but-equal-directory = { " " }{ $exact ->
    [one] { $exact } person is
   *[other] { $exact } people are
} not marked, but equal to the directory in name and address: an exact match may stay unmarked, so that is no fault.
verify-checks-nobody-managed-outside-nothing-else-new = Nobody is managed from outside, and nothing else is new: provisioning has not begun, or these exports are older than it.
verify-checks-marked-managed-from-outside-honest = { $marked ->
    [one] { $marked } person is
   *[other] { $marked } people are
} managed from outside.{ $honest }
verify-checks-n-another-name-directory-no-mark = { $n } with another name than in the directory and no mark: not provisioned yet, it seems.{ $honest }
verify-checks-no-harness-user-groups-were-read = No Harness user groups were read.
verify-checks-no-file-tells-who-which-directory = No file tells who is in which directory group.
verify-checks-no-group-account-filled-directory-yet = No group of the account is filled by the directory yet.
verify-checks-n-more-no-file-tells-members = { " " }Of { $n } more no file tells the members.
verify-checks-stayed-stayed-before-whom-directory-does = { " " }{ $stayed } stayed from before, whom the directory does not have there.
verify-checks-lost-missing-their-group-added-group = { $lost } missing in their group and { $added } in a group without the directory's saying so.{ $by-hand }{ $kept }{ $untold }
verify-checks-n-dropped-out-by-hand = { " " }{ $n ->
    [one] { $n } of the missing was in a group that the directory does not fill: a hand took the person out.
   *[other] { $n } of the missing were in a group that the directory does not fill: a hand took them out.
}
verify-checks-groups-hold-what-directory-has = { $n ->
    [one] { $n } group holds
   *[other] { $n } groups hold
} what the directory has.{ $kept }{ $untold }
verify-checks-earlier-report-keeps-no-role-bindings = The earlier report keeps no role bindings: an older version made it.
verify-checks-earlier-report-made-without-role-assignments = The earlier report was made without a role assignments export.
verify-checks-no-role-assignments-export-post-authz = No role assignments export: POST /authz/api/roleassignments/filter for the account and each organisation and project, all pages.
verify-checks-all-all-role-bindings-people-groups = All { $all } role bindings of people and groups that are still there are intact.
verify-checks-n-of-all-are-gone = { $n ->
    [one] { $n } of { $all } is
   *[other] { $n } of { $all } are
} gone.

## explain_near

explain-near-id-id = { " " }(id { $id })
explain-near-the-two-addresses-look-alike = The two addresses look alike.
explain-near-two-addresses-differ-domain-tag-only = The two addresses differ in the domain or in a tag only.
explain-near-two-addresses-slip-pen-apart = The two addresses are a slip of the pen apart.
explain-near-both-bear-the-same-name = Both bear the same name.

## explain_paths

explain-paths-which-project-missing-without-place-no = Which project is missing? Without a place no group can be named.
explain-paths-through-the-group-identifier = through the group { $identifier }
explain-paths-as-everybody-has-it = as everybody has it
explain-paths-report-keeps-no-groups-older-version = This report keeps no groups: an older version made it.
explain-paths-check-exports-again-new-report-keeps = Check the exports again; the new report keeps them.
explain-paths-not-question-access-there-way = Not in question: the access is there, { $way }.
explain-paths-no-group-carries-role-there-so = No group carries a role there, so there is none to be in. See the role bindings below.
explain-paths-yes-in-label = Yes, in { $label }.
explain-paths-yes-in-name = Yes, in { $name }.
explain-paths-not-question-person-harness-group-identifier = Not in question: the person is in the Harness group { $identifier }.
explain-paths-no-file-tells-who-which-directory = No file tells who is in which directory group.
explain-paths-add-members-directory-groups = Add the members of the directory's groups.
explain-paths-only-groups-administrator-role-reach-person = Only groups with an administrator role reach it, and the person is in none of them.
explain-paths-ask-whoever-answers-place-which-role = Ask whoever answers for this place which role the person should have, and give it to a group of its own. Nobody is put among administrators for this.
explain-paths-no-directory-group-fills-names-so = No directory group fills { $names }, so nobody gets in by provisioning.
explain-paths-ask-whoever-answers-place-whether-person = Ask whoever answers for this place whether the person belongs into one of them, and put the person in by hand in Harness.
explain-paths-if-directory-fill-group-put-everybody = If the directory is to fill the group, put everybody who is in it into the directory's group first: the push replaces the members.
explain-paths-access-comes-names-directory-teams-fills = The access comes by { $names }. Of the directory, { $teams } fills it, and the person is not in there.
explain-paths-ask-whoever-answers-place-whether-person-belongs = Ask whoever answers for this place whether the person belongs there, and put the person into that directory group.
explain-paths-new-group-made-beside-keep-instead = A new group was made beside { $keep } instead of joining it.
explain-paths-it-depends-on-the-group-above = It depends on the group above.
explain-paths-yes-in-identifier = Yes, in { $identifier }.
explain-paths-person-directory-name-but-not-harness = The person is in the directory's { $name } but not in the Harness group { $identifier }.
explain-paths-if-person-still-not-there-take = If the person is still not there, take the person out of the directory's group and put the person in again.
explain-paths-not-yet-identifier-nothing-has-been = Not yet in { $identifier }: nothing has been provisioned. The first cycle puts the person in.
explain-paths-p-label-gone-since-earlier-report = { $p } of { $label } is gone since the earlier report.
explain-paths-permission-principal-disabled-so-grants-nothing = { $permission } of { $principal } is disabled, so it grants nothing.
explain-paths-enable-role-assignment-harness-under-account = Enable the role assignment in Harness, under Account Settings > Access Control.
explain-paths-any-scope = any scope
explain-paths-this-report-keeps-no-role-bindings = This report keeps no role bindings.
explain-paths-check-the-exports-again = Check the exports again.
explain-paths-there-was-no-role-assignments-export = There was no role assignments export.
explain-paths-export-role-assignments-account-each-organisation = Export the role assignments of the account and of each organisation and project.
explain-paths-identifier-has-p = { $identifier } has { $p }.
explain-paths-no-group-no-person-but-administrators = No group and no person but administrators has a role at { $there } or above that reaches it.
explain-paths-give-harness-group-person-role-there = Give the Harness group of the person a role there, on the resources that are meant. Provisioning never does this.
explain-paths-what-everybody-had-there-through-built = What everybody had there through the built-in groups is gone since the earlier report.
explain-paths-everybody-has-p = Everybody has { $p }.
explain-paths-they-carry-nothing-there-so-nothing = They carry nothing there, so nothing is missing by them.
explain-paths-name-fills-identifier = { $name } fills { $identifier }.
explain-paths-name-fills-identifier-one-published-sources = { $name } fills { $identifier }, as one of the published sources has it.
explain-paths-published-sources-disagree-whether-name-joins = The published sources disagree whether { $name } joins { $identifier }.
explain-paths-make-small-trial-about-groups-report = Make the small trial about groups that the report describes; its result settles it.
explain-paths-name-does-not-join-identifier-group = { $name } does not join { $identifier }: a group of its own is made, without roles.
explain-paths-first-see-everybody-who-harness-group = First see that everybody who is in the Harness group is in the directory's group too: the push replaces the members.
explain-paths-if-new-group-there-already-look = If the new group is there already, look before you delete whether it carries roles by now. Then take it out of the push and have it deleted in Harness, by the directory or with the Harness API; nobody can rename it there.
explain-paths-give-group-directory-exactly-name-push = Give the group in the directory exactly this name, and push it again: { $name }
explain-paths-do-not-push-again-no-name = Do not push it again: no name makes that identifier. Keep the Harness group by hand, or give its roles to a group that is pushed.

## explain_person

explain-person-nobody-was-named = Nobody was named.
explain-person-several-people-bear-name-give-address = Several people bear this name. Give the address.
explain-person-group-ask-person-address-somebody-who = That is a group. Ask for a person: the address of somebody who should be in it.
explain-person-several-people-meant-few-give-one = Several people are meant by that: { $few }. Give one address.
explain-person-n-people-meant-give-address = { $n } people are meant by that. Give the address.
explain-person-nobody-address-id-name-exports-neither = Nobody of this address, id or name is in the exports, neither in Harness nor in the directory. Check how it is written; exports may be cut off.
explain-person-yes-as-key = Yes, as { $key }.
explain-person-no-directory-users-were-read = No directory users were read.
explain-person-add-users-export-directory = Add the users export of the directory.
explain-person-person-not-directory-export = The person is not in the directory's export.
explain-person-look-directory-person-under-another-address = Look in the directory for the person, under another address too.
explain-person-create-restore-person-there-assign-app = Create or restore the person there and assign the app; or keep the account by hand.
explain-person-nobody-directory-look = Nobody in the directory to look at.
explain-person-person-not-active-directory-status = The person is not active in the directory{ $status }.
explain-person-activate-person-directory-leave-so-if = Activate the person in the directory, or leave it so if the person has left.
explain-person-yes-status = Yes, { $status }.
explain-person-export-carries-no-status-so-person = The export carries no status, so the person counts as active.
explain-person-person-not-assigned-harness-app = The person is not assigned to the Harness app.
explain-person-assign-person-group-person-harness-app = Assign the person, or a group of the person, to the Harness app in the directory.
explain-person-no-export-tells-who-assigned-app = No export tells who is assigned to the app.
explain-person-add-app-users-okta-assignments-entra = Add the app's users (Okta) or its assignments (Entra ID).
explain-person-yes = Yes.
explain-person-nothing-sent-somebody-who-not-directory = Nothing is sent for somebody who is not in the directory.
explain-person-key-key-reaches-account-person-has = The key { $key } reaches an account. The person has two: see the next step.
explain-person-key-key-account-address = The key { $key } is the account's address.
explain-person-provisioning-fails-for-this-person-why = Provisioning fails for this person: { $why }.
explain-person-give-person-key-one-own-directory = Give the person a key of one's own in the directory.
explain-person-provision-this-person-again = Provision this person again.
explain-person-key-key-does-not-match-address = The key { $key } does not match the address { $n }: a second account is made.
explain-person-find-out-which-two-addresses-right = Find out which of the two addresses is right, and correct the other one: an address with a blank, a letter or a sign that does not belong there is never the right one.
explain-person-the-log-says-text = { " " }The log says: { $text }
explain-person-no-account-harness-has-address-key = No account of Harness has the address { $key }: the person has not been provisioned yet.{ $log }
explain-person-provisioning-does-not-touch-account-n = Provisioning does not touch the account { $n }.
explain-person-settle-steps-above-they-say-why = Settle the steps above: they say why the person is not sent.
explain-person-published-sources-disagree-about-key = The published sources disagree about this key.
explain-person-make-small-trial-about-matching-users = Make the small trial about matching users that the report describes; its result settles it.
explain-person-address-sent-reaches-new-one = , and the address that is sent reaches the new one
explain-person-person-has-two-accounts-signs-sides = The person has two accounts{ $signs-in }.{ $sides }
explain-person-and-n-more = { " " }and { $n } more
explain-person-there-may-second-account-person-others = There may be a second account of this person: { $others }{ $more }. { $why }
explain-person-check-first-whether-both-accounts-one = Check first whether both accounts are one person, and with which of them the person signs in.
explain-person-if-they-decide-which-one-stays = If they are, decide which one stays before anything is given or deleted: after a comparison with an earlier report, Repairs tells how.
explain-person-there-is-no-account-yet = There is no account yet.
explain-person-email-is-the-only-account-known = { $email } is the only account known.
explain-person-attribute-sent-matching-empty = the attribute that is sent for matching is empty
explain-person-user-name-guest-cannot-sent-address = the user name of a guest cannot be sent as an address
explain-person-several-people-have-the-same-key = several people have the same key
explain-person-several-accounts-have-address-sent = several accounts have the address that is sent
explain-person-nobody-can-tell-whom-to-take = nobody can tell whom to take

## verify_settle

verify-settle-or = { " " }or{ " " }
verify-settle-nothing-in-the-exports-tells = Nothing in the exports tells.
verify-settle-settled-by-one-fact-value = Settled by one fact: { $value }.
verify-settle-settled-by-n-facts-value = Settled by { $n } facts: { $value }.
verify-settle-facts-contradict-each-other-so-nothing = The facts contradict each other, so nothing is settled.
verify-settle-not-settled-yet-several-are-left = Not settled yet: { $several } are left.
verify-settle-and = { " " }and{ " " }

## cures_second

cures-second-check-first-both-accounts-one-person = Check first that both accounts are one person. If they are two people, leave both as they are.
cures-second-neither-account-has-role-bindings-look = Neither account has role bindings. Look in the earlier report what the old account had, and give it back what it lacks.
cures-second-neither-account-has-roles-nothing-lost = Neither account has role bindings. By the earlier report the old one has lost no role and no group, so there is nothing to give back.
cures-second-give-old-account-back-named = Give the old account back what the earlier report tells of it and what it lacks now: it is named here.
cures-second-give-new-account-named = Give the new account the roles and groups of the old one that are named here. Into a group that the directory fills, put the person in the directory.
cures-second-nothing-to-give-to-new-account = There is nothing to give to the new account: the old one has no role and no group that the new one lacks, neither today nor in the earlier report.
cures-second-look-before-you-delete-new-account = Look before you delete: the new account has role bindings. Give the old account what it lacks of them.
cures-second-look-before-you-delete-no-export = Look before you delete: no export tells the role bindings. The old account is the one to keep where it has them.
cures-second-have-new-account-removed-harness-refuses = Have the new account removed. Harness refuses to delete it, because it is managed from outside: ask Harness, with its id. Do not take the person out of the app, for that removes the old account.
cures-second-delete-new-account-harness-go-id = Delete the new account in Harness. Go by its id, not by its address.
cures-second-leave-directory-sends-address-old-account = Leave the directory as it is: it sends the address of the old account.
cures-second-see-harness-old-account-only-one = See in Harness that the old account is the only one, and let the person sign in with it.
cures-second-see-harness-their-ids-new-account = See in Harness, by their ids, that the new account is gone and that the old one is still there, before you go on.
cures-second-leave-address-directory-old-account-damaged = Leave the address in the directory as it is. That of the old account is damaged: it holds a blank, a letter or a sign that does not belong there.
cures-second-leave-address-directory-new-account-one = Leave the address in the directory as it is: the new account is the one that has role bindings.
cures-second-then-have-old-account-removed-harness = Then have the old account removed. Harness refuses to delete it, because it is managed from outside: ask Harness. Do not take the person out of the app, for that removes the new account.
cures-second-then-delete-old-account-harness-go = Then delete the old account in Harness. Go by its id, because the two addresses can look alike.
cures-second-give-new-account-roles-groups-old = Give the new account the roles and groups that the old one has in Harness, and those that the earlier report tells of it. Into a group that the directory fills, put the person in the directory.
cures-second-let-person-sign-new-account-see = Let the person sign in with the new account, and see that everything is there.
cures-second-both-addresses-damaged-each-holds-blank = Both addresses are damaged: each holds a blank, a letter or a sign that does not belong there. Find out first what the person's real address is.
cures-second-correct-address-directory-see-new-account = Correct the address in the directory, and see that the new account gets it with the next change that is sent.
cures-second-find-out-first-which-spelling-person = Find out first which spelling is the person's real address. Change nothing before that.
cures-second-if-new-account-directory-right-stays = If it is that of the new account, the directory is right and stays as it is. { $old }
cures-second-if-old-account-directory-wrong-new = If it is that of the old account, the directory is wrong. { $new } { $now } { $now-2 }

## cures_groups

cures-groups-look-before-you-delete-new-group = Look before you delete: the new group carries roles by now. Give the old group what it lacks of them, for they go with the new one.
cures-groups-look-before-you-delete-see-harness = Look before you delete: see in Harness whether somebody gave the new group a role by now, and give it to the old group. What the new one carries goes with it. Never delete the old group: its roles do not come back.
cures-groups-rename-group-directory-name-given-here = Rename the group in the directory to the name that is given here. It is the identifier of the old group: no other name is sure to reach it.
cures-groups-rename-group-directory-name-given-here-exactly = Rename the group in the directory to the name that is given here, exactly, capital letters included.
cures-groups-do-not-push-again-no-name = Do not push it again: no name makes the identifier of the old group. Keep the old group by hand, or give its roles to a group that is pushed.
cures-groups-push-again-see-old-group-one = Push it again, and see that the old group is the one that is managed now, and that its members are the right ones.
cures-groups-do-not-push-yet-no-file = Do not push yet: no file tells who is in the old group, and the push replaces its members.
cures-groups-do-not-push-yet-no-file-tells = Do not push yet: no file tells who is in the directory group, and the push replaces the members of the old one. Export its members and compare again.
cures-groups-first-put-people-who-named-here = First put the people who are named here into the directory group: the push replaces the members.
cures-groups-whoever-them-not-directory-not-assigned = Whoever of them is not in the directory, or not assigned to the app, drops out with the push: settle first what becomes of that person's access.

## cures_words

cures-words-take-person-out-harness-app-okta = Take the person out of the Harness app in Okta: that removes the new account, which Harness itself refuses to delete as long as it is managed from outside.
cures-words-take-person-out-harness-app-entra = Take the person out of the Harness app in Entra ID and wait for the next cycle, about 40 minutes: that removes the new account, which Harness itself refuses to delete as long as it is managed from outside.
cures-words-take-person-out-harness-app-directory = Take the person out of the Harness app in the directory: that removes the new account, which Harness itself refuses to delete as long as it is managed from outside.
cures-words-make-user-name-person-has-harness = Make the user name that this person has in the Harness app of Okta exactly the address of the old account. The person's own address in Okta need not change.
cures-words-correct-attribute-entra-id-sends-username = Correct the attribute that Entra ID sends as userName, so that it is exactly the address of the old account. Where the person signs in everywhere with that attribute, do not change it: keep the new account instead, and give it what the old one has.
cures-words-correct-address-directory-sends-person-so = Correct the address that the directory sends for this person, so that it is exactly that of the old account.
cures-words-assign-person-harness-app-okta-again = Assign the person to the Harness app in Okta again, with that user name, and push the groups of the person again.
cures-words-assign-person-app-again-provision-person = Assign the person to the app again, and provision the person on demand.
cures-words-assign-person-app-again-start-provisioning = Assign the person to the app again, and start provisioning for this person.
cures-words-push-the-group-again-in-okta = Push the group again in Okta.
cures-words-wait-next-cycle-about-40-minutes = Wait for the next cycle, about 40 minutes.
cures-words-wait-directory-next-cycle-push-group = Wait for the directory's next cycle, or push the group again.
cures-words-look-under-tasks-okta-person-retry = Look under Tasks in Okta for this person, and retry what failed.
cures-words-wait-next-cycle-about-40-minutes-entra = Wait for the next cycle, about 40 minutes: Entra ID tries again by itself.
cures-words-wait-directory-next-cycle-tries-again = Wait for the directory's next cycle: it tries again by itself.
cures-words-if-account-not-there-after-look = If the account is not there after that, look up this person in Okta's System Log and follow what it says.
cures-words-if-account-not-there-after-look-up = If the account is not there after that, look up this person in the provisioning log and follow what it says.
cures-words-unlink-group-under-push-groups-okta = Unlink the group under Push Groups in Okta, and have Okta delete the new group in Harness, it and no other; where Okta does not, delete it with the Harness API. Okta's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it.
cures-words-take-group-out-harness-app-entra = Take the group out of the Harness app in Entra ID, and have the new group deleted in Harness, it and no other: by the next cycle, else with the Harness API. Entra's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it.
cures-words-take-out-push-have-deleted-harness = Take it out of the push, and have it deleted in Harness, it and no other: by the directory where that offers it, or with the Harness API. The directory's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it.

## verify_log_join

verify-log-join-group-join-one-harness-harness-refused = The group was to join the one in Harness, and Harness refused it: the name or the identifier is taken, and it does not hand over the group that has it.
verify-log-join-get-into-harness-attempt-failed-until = It was to get into Harness, and the attempt failed. Until the cause is cured, what was forecast of it does not come.
verify-log-join-sent-directory-passed-over-because-attribute = It was to be sent, and the directory passed it over because an attribute is empty or not valid. Harness hears nothing of it until that is mended.
verify-log-join-sent-directory-passed-over-not-assigned = It was to be sent, and the directory passed it over: it is not assigned, or outside the scope. Harness hears nothing of it.
verify-log-join-harness-afterwards-directory-removed-there = It was to be in Harness afterwards, and the directory removed it there.
verify-log-join-fail-ambiguous-went-through-see-which = It was to fail or to be ambiguous, and it went through. See which account or group of Harness it reached.
verify-log-join-provisioning-not-touch-directory-removed-harness = Provisioning was not to touch it, and the directory removed it in Harness.
verify-log-join-not-sent-directory-sends-scope-wider = It was not to be sent, and the directory sends it: the scope is wider than the exports said, or was changed since.

## verify_login

verify-login-no-harness-users-read-so-nobody = No Harness users were read, so nobody can be chosen.
verify-login-no-smaller-sample-covers-as-much = No smaller sample covers as much.
verify-login-no-sample-fewer-least-covers-much = No sample of fewer than { $at-least } covers as much.
verify-login-without-role-assignments-export-only-groups = { " " }Without a role assignments export only groups are covered.
verify-login-no-export-tells-whether-they-see = No export tells whether they see what they should. Ask { $n } to sign in: together they have every group and permission that anybody has ({ $covered }). { $smallest }{ $blind }

## report_verification

report-verification-do-not-remove-before-second-account = Do not remove it before its second account is cured: see Repairs, in the comparison.

## report_compare

report-compare-line-feed = line feed
report-compare-carriage-return = carriage return
report-compare-control-character = control character
report-compare-no-break-space = no-break space
report-compare-soft-hyphen = soft hyphen
report-compare-combining-grapheme-joiner = combining grapheme joiner
report-compare-arabic-letter-mark = Arabic letter mark
report-compare-hangul-filler = Hangul filler
report-compare-wide-or-narrow-space = wide or narrow space
report-compare-mongolian-vowel-separator = Mongolian vowel separator
report-compare-zero-width-space = zero width space
report-compare-zero-width-non-joiner = zero width non-joiner
report-compare-zero-width-joiner = zero width joiner
report-compare-left-to-right-mark = left-to-right mark
report-compare-right-to-left-mark = right-to-left mark
report-compare-line-separator = line separator
report-compare-paragraph-separator = paragraph separator
report-compare-left-to-right-embedding = left-to-right embedding
report-compare-right-to-left-embedding = right-to-left embedding
report-compare-pop-directional-formatting = pop directional formatting
report-compare-left-to-right-override = left-to-right override
report-compare-right-to-left-override = right-to-left override
report-compare-narrow-no-break-space = narrow no-break space
report-compare-word-joiner = word joiner
report-compare-invisible-operator = invisible operator
report-compare-directional-isolate = directional isolate
report-compare-deprecated-format-character = deprecated format character
report-compare-ideographic-space = ideographic space
report-compare-variation-selector = variation selector
report-compare-byte-order-mark = byte order mark
report-compare-annotation-mark = annotation mark
report-compare-tag-character = tag character
report-compare-private-use-character = private use character
report-compare-latin-small-letter-beyond-z = Latin small letter beyond a to z
report-compare-latin-capital-letter-beyond-z = Latin capital letter beyond A to Z
report-compare-phonetic-letter = phonetic letter
report-compare-greek-small-letter = Greek small letter
report-compare-greek-letter = Greek letter
report-compare-armenian-letter = Armenian letter
report-compare-hebrew-letter = Hebrew letter
report-compare-arabic-letter = Arabic letter
report-compare-devanagari-letter = Devanagari letter
report-compare-thai-letter = Thai letter
report-compare-georgian-letter = Georgian letter
report-compare-hangul-letter = Hangul letter
report-compare-dash-other-than-the-hyphen = dash other than the hyphen
report-compare-curly-quotation-mark = curly quotation mark
report-compare-japanese-kana = Japanese kana
report-compare-chinese-or-japanese-character = Chinese or Japanese character
report-compare-joined-latin-letters = joined Latin letters
report-compare-fullwidth-form = fullwidth form
report-compare-mathematical-letter = mathematical letter
report-compare-emoji-or-symbol = emoji or symbol
report-compare-letter-of-another-script = letter of another script
report-compare-character-outside-ascii = character outside ASCII
report-compare-cyrillic-small-letter-a = Cyrillic small letter a
report-compare-cyrillic-small-letter-ie = Cyrillic small letter ie
report-compare-cyrillic-small-letter-o = Cyrillic small letter o
report-compare-cyrillic-small-letter-er = Cyrillic small letter er
report-compare-cyrillic-small-letter-es = Cyrillic small letter es
report-compare-cyrillic-small-letter-u = Cyrillic small letter u
report-compare-cyrillic-small-letter-ha = Cyrillic small letter ha
report-compare-cyrillic-small-letter-i = Cyrillic small letter i
report-compare-cyrillic-small-letter-je = Cyrillic small letter je
report-compare-cyrillic-small-letter-dze = Cyrillic small letter dze
report-compare-cyrillic-small-letter = Cyrillic small letter
report-compare-cyrillic-capital-letter = Cyrillic capital letter
report-compare-combining-grave-accent = combining grave accent
report-compare-combining-acute-accent = combining acute accent
report-compare-combining-circumflex = combining circumflex
report-compare-combining-tilde = combining tilde
report-compare-combining-diaeresis = combining diaeresis
report-compare-combining-ring-above = combining ring above
report-compare-combining-caron = combining caron
report-compare-combining-cedilla = combining cedilla
report-compare-combining-mark = combining mark
