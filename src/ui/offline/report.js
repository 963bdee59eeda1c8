// The offline report's own few lines: proves that the data inside can be read and agrees with what is written, and only then opens the
// long tables from it (explore.js). Nothing here sends, stores or navigates, and text only ever enters the document as text.
(function () {
  "use strict";
  var state = document.getElementById("data-state");
  function distrust(why) {
    state.textContent = why + " Do not rely on what is written here; ask for the report again.";
    state.hidden = false;
    // Of a comparison its answer, and the forecast below it, which has neither a heading nor a mark of its own.
    document.querySelectorAll("[data-testid=verdict], [data-testid=came-true]").forEach(function (verdict) {
      verdict.setAttribute(verdict.hasAttribute("data-came") ? "data-came" : "data-verdict", "unknown");
      verdict.querySelector("h1, strong").textContent = "Unknown";
      var shape = verdict.querySelector("use");
      if (shape) shape.setAttribute("href", "#m-unknown");
    });
    document.querySelectorAll("[data-gate], [data-check]").forEach(function (gate) {
      gate.setAttribute("data-state", "unknown");
      gate.className = "gate state-unknown";
      gate.querySelector(".state span").textContent = "Unknown";
      gate.querySelector("use").setAttribute("href", "#m-unknown");
    });
  }
  function unpack(block) {
    if (block.encoding !== "gzip+base64") return Promise.resolve(block);
    var text = atob(block.data);
    var bytes = new Uint8Array(text.length);
    for (var at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text().then(JSON.parse);
  }
  function agrees(report) {
    if (String(report.schema).indexOf("scim-preflight/report/1") !== 0) return false;
    var verdict = document.querySelector("[data-testid=verdict]").getAttribute("data-verdict");
    var gates = report.gates.every(function (gate) {
      var shown = document.querySelector('[data-gate="' + gate.id + '"]');
      return shown && shown.getAttribute("data-state") === gate.state;
    });
    var counts = report.scenarios.every(function (scenario) {
      var panel = document.querySelector('[data-scenario="' + scenario.id + '"]');
      return panel && ["users", "groups"].every(function (table) {
        return Object.keys(scenario.counts[table]).every(function (outcome) {
          var shown = panel.querySelector('[data-table="' + table + '"][data-outcome="' + outcome + '"]');
          return shown && Number(shown.getAttribute("data-count")) === scenario.counts[table][outcome];
        });
      });
    });
    return verdict === report.verdict && gates && counts;
  }
  Promise.resolve()
    .then(function () { return unpack(JSON.parse(document.getElementById("report").textContent)); })
    .then(function (report) {
      if (!agrees(report)) distrust("What is written here does not agree with the data inside this file.");
      else {
        explore(report, JSON.parse(document.getElementById("words").textContent));
        document.documentElement.setAttribute("data-report", "ok");
        performance.mark("tables-ready");
      }
    })
    .catch(function () { distrust("The data inside this file could not be read."); });

  // On paper everything is open.
  // Or nothing but the pictures, where the summary is asked for. Afterwards it is as it was.
  var summary = false;
  var before = [];
  window.addEventListener("beforeprint", function () {
    document.documentElement.setAttribute("data-print", summary ? "summary" : "all");
    before = Array.prototype.map.call(document.querySelectorAll("details"), function (part) {
      var was = part.open;
      part.open = !summary || part.querySelector(":scope > .waterfall, :scope > figure") !== null;
      return [part, was];
    });
  });
  window.addEventListener("afterprint", function () {
    document.documentElement.removeAttribute("data-print");
    before.forEach(function (pair) { pair[0].open = pair[1]; });
    before = [];
    summary = false;
  });
  var actions = document.createElement("span");
  actions.className = "actions";
  [["Print the summary", true], ["Print everything", false]].forEach(function (choice) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = choice[0];
    button.addEventListener("click", function () {
      summary = choice[1];
      window.print();
    });
    actions.appendChild(button);
  });
  document.querySelector(".brand-bar").appendChild(actions);
})();
