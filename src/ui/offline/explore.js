// The long tables of the offline report, from the data inside the file: search, filter, sort, a page at a time, one row with its neighbours,
// and an address for each row that holds its number and nobody's name. Nothing here sends, stores or navigates, and text only ever enters the
// document as text.
function explore(report, vocabulary) {
  "use strict";
  var PAGE = 100;
  // On paper a table is as long as it is with scripts off.
  var PAPER = 2000;
  // What cannot be seen, and what turns the direction of the text around it.
  var HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0]/u;
  var tables = {};
  function map(pairs) { return pairs.reduce(function (all, pair) { all[pair[0]] = pair[1]; return all; }, {}); }
  function known(list) {
    return {
      outcomes: map(list.outcomes.map(function (o, rank) { return [o[0], { label: o[1], tone: o[2], meaning: o[3], rank: rank }]; })),
      reasons: map(list.reasons),
    };
  }
  var words = { users: known(vocabulary.users), groups: known(vocabulary.groups), scenarios: map(vocabulary.scenarios) };
  var inputs = report.inputs.reduce(function (all, input) { return all.concat(input.parts && input.parts.length ? input.parts : input); }, []);

  function el(name, attributes) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (attributes[key] !== false) made.setAttribute(key, attributes[key] === true ? "" : attributes[key]);
    });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) {
      if (child !== null && child !== undefined) made.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return made;
  }
  function button(text, does) {
    var made = el("button", { type: "button" }, text);
    made.addEventListener("click", does);
    return made;
  }
  function raw(text) {
    var out = el("bdi", { class: "raw" });
    Array.from(text).forEach(function (letter, at, all) {
      var code = "U+" + letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      if (HIDDEN.test(letter) || (letter === " " && (at === 0 || at + 1 === all.length || all[at - 1] === " "))) out.appendChild(el("span", { class: "odd", title: code }, code));
      else if (out.lastChild && out.lastChild.nodeType === 3) out.lastChild.data += letter;
      else out.appendChild(document.createTextNode(letter));
    });
    return out;
  }
  function prose(text) {
    var out = raw(text);
    out.className = "";
    return out;
  }
  function muted(text) { return el("span", { class: "muted small" }, text); }
  function number(n) { return n.toLocaleString("en"); }
  function tag(outcome, known) {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    var use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "mark");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#m-" + outcome);
    svg.appendChild(use);
    return el("span", { class: "tag " + known.tone }, svg, el("span", {}, known.label));
  }

  // From where a person comes is told once, in the first scenario.
  var places = null;
  function source(what, side) {
    if (side.source || !side.id) return side.source;
    if (!places) {
      places = { account: {}, directory: {} };
      report.scenarios[0].users.forEach(function (row) {
        ["account", "directory"].forEach(function (what) { if (row[what] && row[what].id) places[what][row[what].id] = row[what].source; });
      });
    }
    return places[what][side.id];
  }
  // The two sides of a row, the same for people and for groups: what is matched on, and what a reader knows it by.
  function sides(kind, row) {
    var here = row.account;
    if (kind === "users") {
      var there = row.directory;
      return [here && { main: here.email, sub: here.name, id: here.id, source: here.source },
        there && { main: there.key, sub: there.name, id: there.id, source: there.source, status: there.status }];
    }
    var list = row.directory;
    return [here && { main: here.name, sub: here.identifier, id: null, source: here.source },
      list.length > 0 && { main: list.map(function (d) { return d.name || ""; }).join(" + "), sub: row.identifier, id: list[0].id, source: list[0].source }];
  }
  function cell(side) {
    if (!side) return el("td", {}, el("span", { class: "muted" }, "–"));
    return el("td", {}, side.main ? raw(side.main) : muted(side.sub ? "no key" : "no name"), side.sub ? el("br") : null,
      side.sub ? el("span", { class: "muted small" }, raw(side.sub)) : null);
  }
  function why(kind, row) { return row.reasons.map(function (r) { return words[kind].reasons[r] || r; }).join(", "); }
  function place(source) {
    if (!source) return null;
    var input = inputs[source[0]];
    return input ? (source[1] ? input.name + ", line " + source[1] : input.name) : null;
  }

  // One table: which rows, in which order, which page of them.
  function take(frame, scenario, kind) {
    var all = scenario[kind];
    var known = words[kind].outcomes;
    var table = frame.querySelector("table");
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var body = table.tBodies[0];
    var state = { search: "", outcome: "", differ: table.hasAttribute("data-differ"), sort: -1, down: false, from: 0, page: PAGE };
    var order = [];
    var text = null;
    var input = el("input", { type: "search" });
    var choice = el("select", {}, el("option", { value: "" }, "any outcome"));
    Object.keys(known).forEach(function (outcome) {
      var count = scenario.counts[kind][outcome];
      if (count) choice.appendChild(el("option", { value: outcome }, known[outcome].label + " (" + number(count) + ")"));
    });
    var differ = el("input", { type: "checkbox" });
    var told = el("span", { class: "muted small", role: "status" });
    var pages = el("p", { class: "row pager" });
    var tools = el("p", { class: "row tools" }, el("label", { class: "field" }, "Search ", input), el("label", { class: "field" }, "Outcome ", choice),
      el("label", { class: "field" }, differ, " only where the sources disagree"), told);
    var note = frame.previousElementSibling;
    if (note && note.className === "note") note.remove();
    frame.parentNode.insertBefore(tools, frame);
    frame.parentNode.insertBefore(pages, frame.nextSibling);

    function value(at, column) {
      var row = all[at];
      if (column === 0) return String(known[row.outcome].rank);
      if (column === 3) return why(kind, row) || "\uffff";
      var side = sides(kind, row)[column - 1];
      return side ? (side.main || side.sub || "\uffff").toLowerCase() : "\uffff";
    }
    function select() {
      var needle = state.search.trim().toLowerCase().split(/\s+/);
      if (needle[0] && !text) {
        text = all.map(function (row) {
          return sides(kind, row).map(function (s) { return s ? [s.main, s.sub, s.id].join("\n") : ""; }).join("\n").toLowerCase();
        });
      }
      var keyed = [];
      all.forEach(function (row, at) {
        if (state.outcome && row.outcome !== state.outcome) return;
        if (state.differ && !row.contested) return;
        if (needle[0] && !needle.every(function (word) { return text[at].indexOf(word) >= 0; })) return;
        keyed.push([value(at, Math.max(state.sort, 0)), at]);
      });
      keyed.sort(function (a, b) { return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]; });
      if (state.down) keyed.reverse();
      order = keyed.map(function (pair) { return pair[1]; });
      if (state.from >= order.length) state.from = 0;
    }
    function draw() {
      body.textContent = "";
      order.slice(state.from, state.from + state.page).forEach(function (at) {
        var row = all[at];
        var two = sides(kind, row);
        var open = el("button", { type: "button", class: "open-row", "data-row": at }, tag(row.outcome, known[row.outcome]));
        open.addEventListener("click", function () { show(at); });
        var line = el("tr", { class: "opens" }, el("td", {}, open), cell(two[0]), cell(two[1]),
          el("td", {}, why(kind, row), row.contested ? el("span", { class: "sub contested" }, "sources disagree") : null));
        // The whole row opens; who selects text to copy it does not mean that.
        line.addEventListener("click", function (event) {
          if (!open.contains(event.target) && String(getSelection()) === "") show(at);
        });
        body.appendChild(line);
      });
      if (order.length === 0) body.appendChild(el("tr", {}, el("td", { colspan: "4", class: "muted" }, "Nothing fits the filters.")));
      told.textContent = order.length === all.length ? number(all.length) + " in all" : number(order.length) + " of " + number(all.length);
      pages.textContent = "";
      if (order.length > PAGE) {
        var last = Math.min(state.from + PAGE, order.length);
        var back = button("Earlier", function () { turn(-PAGE); });
        var on = button("Later", function () { turn(PAGE); });
        back.disabled = state.from === 0;
        on.disabled = last === order.length;
        [back, on, muted(number(state.from + 1) + " to " + number(last) + " of " + number(order.length))].forEach(function (part) { pages.appendChild(part); });
      }
    }
    function again() { select(); draw(); }
    function turn(by) {
      state.from = Math.max(0, state.from + by);
      draw();
      frame.scrollTop = 0;
      pages.querySelector("button:not(:disabled)").focus();
    }
    function show(at) { open({ scenario: scenario, kind: kind, at: at, order: order, loosened: false }); }
    // Shows a row that was asked for by its address, whatever the filters leave out.
    function reach(at) {
      var loosened = order.indexOf(at) < 0;
      if (loosened) {
        state.search = state.outcome = input.value = choice.value = "";
        state.differ = differ.checked = false;
        select();
      }
      state.from = Math.floor(order.indexOf(at) / PAGE) * PAGE;
      draw();
      for (var part = frame.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
      open({ scenario: scenario, kind: kind, at: at, order: order, loosened: loosened });
    }
    input.addEventListener("input", function () { state.search = input.value; state.from = 0; again(); });
    choice.addEventListener("change", function () { state.outcome = choice.value; state.from = 0; again(); });
    differ.addEventListener("change", function () { state.differ = differ.checked; state.from = 0; again(); });
    heads.forEach(function (head, column) {
      var sort = el("button", { type: "button", class: "sort" }, head.textContent);
      head.textContent = "";
      head.appendChild(sort);
      sort.addEventListener("click", function () {
        state.down = state.sort === column && !state.down;
        state.sort = column;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
        state.from = 0;
        again();
      });
    });
    window.addEventListener("beforeprint", function () { state.page = PAPER; draw(); });
    window.addEventListener("afterprint", function () { state.page = PAGE; draw(); });
    differ.checked = state.differ;
    again();
    tables[scenario.id + "/" + kind] = { reach: reach, length: all.length, row: function (at) { return body.querySelector('[data-row="' + at + '"]'); } };
  }

  // One row: both sides, why, what the other answers say, access, findings.
  var shown = null;
  var dialog = el("dialog", { class: "row-detail", "aria-labelledby": "row-title" });
  document.body.appendChild(dialog);
  dialog.addEventListener("close", function () {
    history.replaceState(null, "", "#");
    var back = shown && tables[shown.scenario.id + "/" + shown.kind].row(shown.at);
    if (back) back.focus();
  });
  function facts(title, side) {
    if (!side) return el("div", {}, el("h3", {}, title), el("p", { class: "muted" }, "Nobody and nothing."));
    var list = el("dl", { class: "facts" });
    [["Matched on", side.main], ["Known as", side.sub], ["Id", side.id], ["Status", side.status], ["Where", place(source(title === "Harness" ? "account" : "directory", side))]].forEach(function (pair) {
      if (pair[1]) list.appendChild(el("div", {}, el("dt", {}, pair[0]), el("dd", {}, raw(pair[1]))));
    });
    return el("div", {}, el("h3", {}, title), list);
  }
  function permissions(title, all) {
    if (!all || all.length === 0) return null;
    var list = el("ul", { class: "plain-list small" });
    all.forEach(function (p) {
      list.appendChild(el("li", {}, el("strong", {}, raw(p.role)), " ",
        el("span", { class: "muted" }, "in ", raw(p.scope), ", through ", raw(p.via))));
    });
    return el("div", {}, el("h3", {}, title + " (" + number(all.length) + ")"), list);
  }
  function same(kind, a, b) {
    var x = sides(kind, a);
    var y = sides(kind, b);
    return [0, 1].some(function (n) { return x[n] && y[n] && x[n].main === y[n].main && x[n].id === y[n].id && x[n].sub === y[n].sub; });
  }
  function open(what) {
    shown = what;
    var scenario = what.scenario;
    var row = scenario[what.kind][what.at];
    var known = words[what.kind].outcomes;
    var two = sides(what.kind, row);
    var labels = two.reduce(function (all, s) { return s ? all.concat(s.main, what.kind === "users" ? [] : s.sub) : all; }, []).filter(Boolean);
    var access = what.kind === "users" && scenario.access.filter(function (a) { return labels.indexOf(a.person) >= 0; })[0];
    var about = what.kind === "users" ? "user" : "group";
    var findings = el("ul", { class: "plain-list" });
    report.findings.forEach(function (f) {
      if (f.subject.kind === about && labels.indexOf(f.subject.label) >= 0 && (f.scenarios.length === 0 || f.scenarios.indexOf(scenario.id) >= 0)) {
        findings.appendChild(el("li", {}, prose(f.message), f.fix ? el("p", { class: "muted" }, prose(f.fix.action)) : null));
      }
    });
    var others = el("ul", { class: "plain-list" });
    report.scenarios.forEach(function (other) {
      if (other.id === scenario.id || !row.contested) return;
      other[what.kind].forEach(function (candidate, at) {
        if (same(what.kind, row, candidate)) {
          others.appendChild(el("li", {}, words.scenarios[other.id] + ": ", tag(candidate.outcome, known[candidate.outcome]), " ",
            el("a", { href: "#" + other.id + "/" + what.kind + "/" + at }, "show that row")));
        }
      });
    });
    var at = what.order.indexOf(what.at);
    var step = function (by) {
      return function () { open(Object.assign({}, what, { at: what.order[at + by], loosened: false })); };
    };
    var previous = button("Previous", step(-1));
    var next = button("Next", step(1));
    var close = button("Close", function () { dialog.close(); });
    previous.disabled = at <= 0;
    next.disabled = at + 1 >= what.order.length;
    dialog.textContent = "";
    [el("p", { class: "row" }, previous, next, muted(number(at + 1) + " of " + number(what.order.length)), close),
      what.loosened ? el("p", { class: "note" }, "The filters of the table were cleared to show this row.") : null,
      el("h2", { id: "row-title" }, raw(two[0] ? two[0].main : two[1] ? two[1].main || two[1].sub || "" : "")),
      el("p", {}, tag(row.outcome, known[row.outcome]), " ", muted(words.scenarios[scenario.id])),
      el("p", {}, known[row.outcome].meaning, row.reasons.length ? " Why: " + why(what.kind, row) + "." : ""),
      el("div", { class: "two" }, facts("Harness", two[0]), facts("Directory", two[1])),
      others.firstChild ? el("div", {}, el("h3", {}, "Under the other answer"), others) : null,
      permissions("Loses", access && access.lost), permissions("Gains", access && access.gained),
      findings.firstChild ? el("div", {}, el("h3", {}, "Findings"), findings) : null,
    ].forEach(function (part) { if (part) dialog.appendChild(part); });
    if (!dialog.open) dialog.showModal();
    (next.disabled ? close : next).focus();
    history.replaceState(null, "", "#" + scenario.id + "/" + what.kind + "/" + what.at);
  }

  function go() {
    var parts = location.hash.slice(1).split("/");
    var table = tables[parts[0] + "/" + parts[1]];
    var at = Number(parts[2]);
    if (table && parts.length === 3 && at % 1 === 0 && at >= 0 && at < table.length) table.reach(at);
  }
  report.scenarios.forEach(function (scenario) {
    ["users", "groups"].forEach(function (kind) {
      var table = document.getElementById(scenario.id + "-" + kind);
      if (table) take(table.parentNode, scenario, kind);
    });
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-unfolds]");
    var folded = link && document.getElementById(link.getAttribute("data-unfolds"));
    if (folded) folded.open = true;
  });
  window.addEventListener("hashchange", go);
  go();
}
