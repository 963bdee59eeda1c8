// The offline report's own few lines: proves that the data inside can be read and agrees with what is written, and adds search and sorting
// to the plain tables. Nothing here sends, stores or navigates, and text only ever enters the document as text.
(function () {
  "use strict";
  var state = document.getElementById("data-state");
  function distrust(why) {
    state.textContent = why + " Do not rely on what is written here; ask for the report again.";
    state.hidden = false;
    var verdict = document.querySelector("[data-testid=verdict]");
    if (verdict) {
      verdict.setAttribute("data-verdict", "unknown");
      verdict.querySelector("h1").textContent = "Unknown";
      verdict.querySelector("use").setAttribute("href", "#m-unknown");
    }
    document.querySelectorAll("[data-gate]").forEach(function (gate) {
      gate.setAttribute("data-state", "unknown");
      gate.className = "gate state-unknown";
      gate.querySelector(".state span").textContent = "Unknown";
      gate.querySelector("use").setAttribute("href", "#m-unknown");
    });
  }
  function unpack(block) {
    if (block.encoding !== "gzip+base64") return Promise.resolve(block);
    var bytes = Uint8Array.from(atob(block.data), function (c) { return c.charCodeAt(0); });
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
      else document.documentElement.setAttribute("data-report", "ok");
    })
    .catch(function () { distrust("The data inside this file could not be read."); });

  document.querySelectorAll("table[data-searchable]").forEach(function (table) {
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    var label = document.createElement("label");
    label.className = "table-search";
    label.textContent = "Search the rows shown here ";
    var input = document.createElement("input");
    input.type = "search";
    var found = document.createElement("span");
    found.className = "muted small";
    found.setAttribute("role", "status");
    label.appendChild(input);
    table.parentNode.parentNode.insertBefore(label, table.parentNode);
    label.appendChild(found);
    input.addEventListener("input", function () {
      var needle = input.value.trim().toLowerCase();
      var left = 0;
      rows.forEach(function (row) {
        row.hidden = needle !== "" && row.textContent.toLowerCase().indexOf(needle) < 0;
        if (!row.hidden) left += 1;
      });
      found.textContent = needle === "" ? "" : " " + left + " of " + rows.length;
    });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = cell.textContent;
      cell.textContent = "";
      cell.appendChild(button);
      button.addEventListener("click", function () {
        var down = cell.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        rows.sort(function (a, b) {
          var order = a.cells[column].textContent.localeCompare(b.cells[column].textContent);
          return down ? -order : order;
        });
        rows.forEach(function (row) { body.appendChild(row); });
      });
    });
  });
  // On paper everything is open.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (part) { part.open = true; });
  });
})();
