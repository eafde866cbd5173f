/* Pages of the import: upload a file, map its columns, check, execute. Calls /api/imports; the address holds the present step. */
"use strict";
(function () {
  const page = document.getElementById("importing");
  const texts = page.querySelector("[data-texts]").dataset;
  const lang = document.documentElement.lang;
  const number = new Intl.NumberFormat(lang);
  const $ = (id) => document.getElementById(id);
  const say = (key, ...args) => args.reduce((text, arg, i) => text.replaceAll("{" + i + "}", arg), texts[key] || key);
  /* Formats times in the zone of the reader's store, as on other pages. */
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: page.dataset.zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const moment = (at) => clock.format(new Date(at));

  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name === "class") made.className = value;
      else made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  async function ask(method, path, body) {
    const headers = { Accept: "application/json", "Accept-Language": lang };
    const meta = (name) => (document.querySelector('meta[name="' + name + '"]') || {}).content;
    if (meta("csrf-header")) headers[meta("csrf-header")] = meta("csrf-token");
    if (body && !(body instanceof FormData)) {
      headers["Content-Type"] = "application/json";
      body = JSON.stringify(body);
    }
    let answer;
    try {
      answer = await fetch("/api/imports" + path, { method: method, headers: headers, body: body, credentials: "same-origin" });
    } catch (e) {
      throw new Error(say("unreachable"));
    }
    if (answer.status === 401) throw new Error(say("loggedout"));
    const said = answer.status === 204 ? null : await answer.json().catch(() => ({}));
    if (answer.ok) return said;
    const named = (said.errors || []).map((error) => error.message).filter(Boolean);
    throw new Error(named.length ? named.join(" ") : said.detail || say("failed"));
  }
  /** Names of staff by key; the key itself if staff cannot be read. */
  const staff = fetch("/api/staff", { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => [])
    .then((all) => new Map(all.map((one) => [one.user, one.name || one.user])));
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /* ---- progress of a job: a bar with counts, or its result ---- */
  function fill(bar, job) {
    const running = job.state === "RUNNING";
    bar.classList.toggle("im-done", job.state === "DONE");
    bar.firstElementChild.style.width = (job.state === "DONE" ? 100 : folds.share(job)) + "%";
    bar.setAttribute("aria-valuemax", "100");
    bar.setAttribute("aria-valuenow", running ? folds.share(job) : 100);
  }
  function sentence(job) {
    if (job.state === "FAILED") return job.detail || say("broken");
    if (job.state === "RUNNING") {
      const done = job.accepted + job.rejected;
      if (job.phase === "WAITING") return say("away", number.format(done), number.format(job.rows));
      if (done > 0) return say("running", number.format(done), number.format(job.rows));
      return job.rows > 0 && texts.reading ? say("reading", number.format(job.rows)) : say("waiting");
    }
    return say(job.dryRun ? "tried" : "done", number.format(job.accepted), number.format(job.rejected));
  }

  /* ================= start: choose a file; earlier imports ================= */
  function start() {
    page.querySelectorAll("form[data-upload]").forEach((form) => {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        upload(form);
      });
    });
    const drop = page.querySelector("[data-drop]");
    const file = drop.querySelector("input");
    file.addEventListener("change", () => file.files.length && upload(file.form));
    for (const kind of ["dragenter", "dragover"])
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.add("im-over");
      });
    for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("im-over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      file.files = event.dataTransfer.files;
      upload(file.form);
    });
    past();
  }

  async function upload(form) {
    if (form.dataset.sending) return;
    const problem = form.querySelector("[data-problem]");
    const sent = new FormData(form);
    if (form.elements.create) {
      sent.delete("create");
      sent.append("create", Array.from(form.querySelectorAll("[name=create]:checked"), (box) => box.value).join(","));
    }
    form.dataset.sending = "1";
    form.classList.add("sr-busy");
    problem.hidden = true;
    try {
      const result = await ask("POST", form.dataset.upload.replace("/api/imports", ""), sent);
      if (form.dataset.then) location.assign(form.dataset.then.replace("{id}", result.id));
      else past();
    } catch (e) {
      problem.textContent = e.message;
      problem.hidden = false;
      form.reset();
    } finally {
      delete form.dataset.sending;
      form.classList.remove("sr-busy");
    }
  }

  function state(job, rejects) {
    const cell = el("td", {});
    if (!job) return cell;
    if (job.state === "RUNNING") {
      const bar = el("span", { class: "im-progress im-small", role: "progressbar", "aria-label": sentence(job) }, el("span"));
      fill(bar, job);
      cell.append(bar);
    }
    cell.append(sentence(job));
    if (job.hiddenRows > 0) cell.append(" ", el("span", { class: "sr-quiet" }, say("hiddenrows", number.format(job.hiddenRows))));
    if (job.state !== "RUNNING" && job.rejected > 0 && rejects) cell.append(" ", el("a", { href: rejects, download: true }, say("rejects", number.format(job.rejected))));
    return cell;
  }

  async function past() {
    let all;
    const names = await staff;
    const name = (user) => names.get(user) || user;
    try {
      all = await ask("GET", "/lists");
    } catch (e) {
      $("im-past-rows").replaceChildren(el("tr", {}, el("td", { colspan: 5 }, e.message)));
      return;
    }
    const nothing = () => el("tr", {}, el("td", { colspan: 5, class: "sr-quiet" }, say("nothing")));
    $("im-past-rows").replaceChildren(
      ...(all.lists.length ? all.lists : []).map((list) =>
        el(
          "tr",
          { "data-href": "/import/" + list.id },
          el("td", { class: "sr-clip" }, el("a", { href: "/import/" + list.id }, list.file)),
          el("td", { class: "sr-nowrap" }, moment(list.uploadedAt)),
          el("td", { class: "sr-nowrap" }, name(list.uploadedBy)),
          list.run || list.trial ? state(list.run || list.trial, "/api/imports/lists/" + list.id + "/rejects") : el("td", { class: "sr-quiet" }, say("open")),
          el("td", {})
        )
      ),
      ...(all.lists.length ? [] : [nothing()])
    );
    $("im-history-rows").replaceChildren(
      ...all.histories.map((job) =>
        el("tr", {}, el("td", { class: "sr-nowrap" }, job.id.slice(0, 10)), el("td", { class: "sr-nowrap" }, moment(job.startedAt)), el("td", { class: "sr-nowrap" }, name(job.startedBy)), state(job, "/api/imports/" + job.id + "/rejects"), el("td", { class: "sr-quiet" }, job.dryRun ? say("dry") : ""))
      ),
      ...(all.histories.length ? [] : [nothing()])
    );
    const jobs = all.histories.concat(all.lists.flatMap((list) => [list.run, list.trial]));
    if (jobs.some((job) => job && job.state === "RUNNING")) {
      await pause(1000);
      if (page.isConnected) past();
    }
  }

  /* ================= one list ================= */
  const id = page.dataset.id;
  let list = null;
  const shown = { rows: "all", page: 0 };
  const came = { page: 0 };
  let following = false;
  const SIZE = 50;
  const fieldName = (field) => {
    const option = $("im-fields").content.querySelector('option[value="' + field + '"]');
    return option ? option.textContent : field;
  };
  const choiceName = (field, key) => {
    const choice = (list.choices[field] || []).find((one) => one.key === key);
    return choice ? (lang.startsWith("zh") ? choice.zh : choice.en) || key : key;
  };

  function complain(e) {
    $("im-problem").textContent = e.message;
    $("im-problem").hidden = false;
  }
  async function doing(what) {
    $("im-problem").hidden = true;
    page.setAttribute("aria-busy", "true");
    try {
      await what();
    } catch (e) {
      complain(e);
    } finally {
      page.removeAttribute("aria-busy");
    }
  }

  function step() {
    const asked = new URLSearchParams(location.search).get("step");
    return ["columns", "check", "result"].includes(asked) ? asked : list.run ? "result" : "columns";
  }
  function go(where) {
    history.pushState(null, "", "?step=" + where);
    show();
  }
  function show() {
    const now = step();
    for (const one of ["columns", "check", "result"]) {
      $("im-" + one).hidden = one !== now;
      page.querySelectorAll('.sr-tabs [data-step="' + one + '"]').forEach((tab) => {
        if (one === now) tab.setAttribute("aria-current", "step");
        else tab.removeAttribute("aria-current");
      });
    }
    if (now === "columns") columns();
    if (now === "check") doing(check);
    if (now === "result") doing(result);
  }

  async function whole() {
    list = await ask("GET", "/lists/" + id);
    $("im-name").textContent = list.file;
    $("im-about").textContent = moment(list.uploadedAt) + " · " + ((await staff).get(list.uploadedBy) || list.uploadedBy);
  }
  const save = (change, guess) =>
    doing(async () => {
      list = await ask("PUT", "/lists/" + id + "/plan" + (guess ? "?guess=true" : ""), Object.assign({}, list.plan, change));
      shown.page = 0;
    });

  /* ---- step 1: columns ---- */
  function options(select, choices, chosen, none) {
    select.replaceChildren(...(none === null ? [] : [el("option", { value: "" }, none)]), ...choices.map(([value, text]) => el("option", { value: value, selected: String(value) === String(chosen) }, text)));
    select.value = chosen === null || chosen === undefined ? "" : String(chosen);
  }

  function settings() {
    const form = $("im-settings").elements;
    const plan = list.plan;
    options(form.sheet, list.sheets.map((sheet, i) => [i, say(sheet.hidden ? "hiddensheet" : "sheet", sheet.name, number.format(sheet.rows))]), plan.sheet, null);
    form.sheet.closest("label").hidden = list.sheets.length < 2;
    const hiddenRows = list.sheets[plan.sheet].hiddenRows;
    $("im-hidden").hidden = hiddenRows === 0;
    $("im-hidden").firstElementChild.textContent = say("hiddenrows", number.format(hiddenRows));
    form.leaveOutHidden.checked = plan.leaveOutHidden === true;
    const heads = list.top.map((row) => [row.line, say("line", row.line) + " " + row.cells.filter(Boolean).slice(0, 4).join(" · ").slice(0, 40)]);
    options(form.headerLine, [[0, say("headless")]].concat(heads), plan.headerLine, null);
    form.store.value = plan.store || "";
    form.year.value = plan.year || "";
    options(form.consultant, (list.choices.consultant || []).map((one) => [one.key, choiceName("consultant", one.key)]), plan.consultant, "–");
    options(form.source, (list.choices.source || []).map((one) => [one.key, choiceName("source", one.key)]), plan.source, "–");
    form.channel.value = plan.channel || "";
    document.querySelectorAll("#im-settings [data-without]").forEach((label) => (label.hidden = plan.columns.includes(label.dataset.without)));
  }

  function mark(column) {
    const field = list.plan.columns[column];
    const guessed = field && list.guesses[column] === field;
    return el("small", { class: "im-map-mark" + (field ? "" : " im-none") }, field ? (guessed ? "✓ " + say("guessed") : "") : say("left"));
  }

  function columns() {
    settings();
    const width = list.plan.columns.length;
    const selects = [];
    for (let column = 0; column < width; column++) {
      const select = el("select", { class: "form-select", "data-column": column, "aria-label": say("column", folds.letter(column), list.header[column] || "") });
      select.append(el("option", { value: "" }, "–"), $("im-fields").content.cloneNode(true));
      select.value = list.plan.columns[column] || "";
      selects.push(el("th", { scope: "col" }, select, mark(column)));
    }
    const rows = list.top
      .slice(0, 14)
      .map((row) => {
        if (row.line < list.plan.headerLine) return el("tr", { class: "im-title" }, el("td", { class: "im-no" }, String(row.line)), el("td", { colspan: width }, row.cells.filter(Boolean).join(" · ")));
        const kind = row.line === list.plan.headerLine ? "im-heading" : row.hidden ? "im-hidden" : "";
        const cells = [];
        for (let column = 0; column < width; column++) cells.push(el("td", { class: "im-short" + (list.plan.columns[column] ? "" : " im-off"), title: row.cells[column] || null }, row.cells[column] || ""));
        return el("tr", { class: kind, title: row.hidden ? say("hiddenrow") : null }, el("td", { class: "im-no" }, String(row.line)), ...cells);
      });
    const table = $("im-map");
    const focused = document.activeElement && document.activeElement.dataset.column;
    table.replaceChildren(el("thead", {}, el("tr", {}, el("th", { class: "im-no" }), ...selects)), el("tbody", {}, ...rows));
    if (focused) table.querySelector('[data-column="' + focused + '"]').focus();
  }

  async function mapped(select) {
    const next = folds.mapped(list.plan.columns, Number(select.dataset.column), select.value || null);
    await save({ columns: next }, false);
    columns();
  }

  async function set(field) {
    const value = field.value === "" ? null : field.value;
    if (field.type === "checkbox") {
      await save({ [field.name]: field.checked }, false);
      return columns();
    }
    if (field.name === "sheet") await save({ sheet: Number(value) }, true);
    else if (field.name === "headerLine") await save({ headerLine: Number(value) }, true);
    else if (field.name === "year") {
      if (field.checkValidity()) await save({ year: value && Number(value) }, false);
      else return field.reportValidity();
    } else await save({ [field.name]: value }, false);
    columns();
  }

  /* ---- step 2: check ---- */
  function understood(field, cell) {
    if (!field || cell.value === null || cell.problem) return null;
    let value = cell.value.replace(/T00:00$/, "").replace("T", " ");
    if (list.choices[field] && field !== "grade") value = choiceName(field, cell.value);
    if (field === "phone" || field === "secondPhone") value = value.replace(/\+86/g, "");
    return folds.otherwise(value, cell.text) ? value : null;
  }
  /** The message of a problem, with a link instead of a prospect id. */
  function why(problem) {
    const [before, after] = problem.prospectId ? problem.message.split(problem.prospectId) : [problem.message];
    const link = problem.prospectId ? el("a", { href: "/prospects/" + problem.prospectId }, say("card")) : null;
    return el("span", { class: "im-why" }, "⚠ " + before, link, after);
  }
  function rowOf(line, columns) {
    const cells = columns.map((column) => {
      const cell = line.cells[column] || { text: "", value: null, problem: null };
      const field = list.plan.columns[column];
      if (cell.problem && !line.leftOut) return el("td", { class: "im-wrong" }, cell.text, why(cell.problem));
      const value = understood(field, cell);
      return el("td", {}, cell.text, value === null ? null : el("span", { class: "im-means" }, say("means", value)));
    });
    const problems = line.problems.map(why);
    const kind = line.leftOut ? "im-off" : line.good ? "" : "im-row-bad";
    const mark = line.leftOut ? say("leftout") : line.good ? "✓ " + (line.standing ? choiceName("status", line.standing) : "") : "";
    return el("tr", { class: kind }, el("td", { class: "im-no" }, String(line.line)), el("td", { class: problems.length ? "im-wrong" : "" }, ...(problems.length ? problems : [mark])), ...cells);
  }
  function headOf(columns, second) {
    return el("thead", {}, el("tr", {}, el("th", { class: "im-no", scope: "col" }, "#"), el("th", { scope: "col" }, second), ...columns.map((column) => el("th", { scope: "col" }, fieldName(list.plan.columns[column])))));
  }
  function range(place, seen) {
    const from = seen.matching ? seen.page * seen.size + 1 : 0;
    place.textContent = say("range", number.format(from), number.format(Math.min(seen.matching, (seen.page + 1) * seen.size)), number.format(seen.matching));
  }
  const used = () => list.plan.columns.map((field, column) => (field ? column : -1)).filter((column) => column >= 0);

  async function check() {
    if (!list.plan.store) {
      go("columns");
      throw new Error(say("nostore"));
    }
    const seen = await ask("GET", "/lists/" + id + "/preview?rows=" + shown.rows + "&page=" + shown.page + "&size=" + SIZE);
    $("im-good").textContent = number.format(seen.good);
    $("im-bad").textContent = number.format(seen.bad);
    $("im-run").textContent = say("carryout", number.format(seen.good));
    $("im-run").disabled = seen.good === 0;
    $("im-try").disabled = seen.good === 0;
    $("im-mend").hidden = seen.bad === 0;
    $("im-mend").href = "/api/imports/lists/" + id + "/rejects";
    $("im-tried").textContent = list.trial && seen.tried ? sentence(list.trial) : "";
    if (list.trial && list.trial.state === "RUNNING") follow();
    words(seen.unknown);
    closed(seen);
    const columns = used();
    const lines = seen.lines.map((line) => rowOf(line, columns));
    $("im-rows").replaceChildren(headOf(columns, say("wrong")), el("tbody", {}, ...(lines.length ? lines : [el("tr", {}, el("td", { colspan: columns.length + 2, class: "sr-empty" }, say("nobad")))])));
    range($("im-range"), seen);
    $("im-previous").disabled = shown.page === 0;
    $("im-next").disabled = (shown.page + 1) * SIZE >= seen.matching;
  }

  /** Shows the number of rows of closed customers, and whether they are imported. */
  function closed(seen) {
    const kinds = Object.entries(seen.closed);
    $("im-closed").hidden = kinds.length === 0;
    $("im-closed-say").textContent = say("closed", kinds.map(([standing, rows]) => say("closedone", choiceName("status", standing), number.format(rows))).join(say("and")));
    $("im-leave-closed").checked = !!list.plan.leaveOutClosed;
  }

  function words(unknown) {
    const known = unknown.filter((word) => list.choices[word.field]);
    $("im-words").hidden = known.length === 0;
    $("im-word-list").replaceChildren(
      ...known.map((word) => {
        const select = el("select", { class: "form-select", "data-field": word.field, "data-text": word.text });
        options(select, list.choices[word.field].map((one) => [one.key, choiceName(word.field, one.key)]), null, say("choose"));
        return el("label", {}, el("span", {}, el("small", { class: "sr-quiet" }, fieldName(word.field) + " "), el("b", {}, word.text), el("small", { class: "sr-quiet" }, " " + say("unknownrows", number.format(word.rows)))), select);
      })
    );
  }

  async function meaning(select) {
    const all = structuredClone(list.plan.words);
    all[select.dataset.field] = all[select.dataset.field] || {};
    all[select.dataset.field][select.dataset.text] = select.value;
    await save({ words: all }, false);
    await doing(check);
  }

  const run = (dryRun) =>
    doing(async () => {
      await ask("POST", "/lists/" + id + "/runs?dryRun=" + dryRun);
      await whole();
      if (!dryRun) return go("result");
      follow();
    });

  /** Shows the progress of a dry run that was running when the page was opened. */
  async function follow() {
    if (following) return;
    following = true;
    $("im-try").disabled = $("im-run").disabled = true;
    try {
      await until("trial", (job) => ($("im-tried").textContent = sentence(job)));
      following = false;
      if (step() === "check") await doing(check);
    } catch (e) {
      following = false;
      complain(e);
    }
  }

  /** Polls the job until it has ended; the job continues if the page is left. */
  async function until(kind, tell) {
    for (;;) {
      const job = list[kind];
      if (!job) return;
      tell(job);
      if (job.state !== "RUNNING") return;
      await pause(500);
      list[kind] = await ask("GET", "/" + job.id);
    }
  }

  /* ---- step 3: result ---- */
  async function result() {
    if (!list.run) return go("check");
    const bad = () => list.run.rejected > 0;
    $("im-came").hidden = true;
    await until("run", (job) => {
      fill($("im-progress"), job);
      $("im-state").textContent = sentence(job);
      $("im-accepted").textContent = number.format(job.accepted);
      $("im-rejected").textContent = number.format(job.rejected);
      $("im-leave").hidden = job.state !== "RUNNING";
      $("im-rejects").hidden = job.state === "RUNNING" || !bad();
      $("im-rejects").href = "/api/imports/lists/" + id + "/rejects";
    });
    await cameIn();
  }
  async function cameIn() {
    const seen = await ask("GET", "/lists/" + id + "/preview?rows=imported&page=" + came.page + "&size=" + SIZE);
    const columns = used().slice(0, 8);
    $("im-came").hidden = seen.matching === 0;
    $("im-came-rows").replaceChildren(
      headOf(columns, ""),
      el("tbody", {}, ...seen.lines.map((line) => el("tr", { "data-href": "/prospects/" + line.prospectId }, el("td", { class: "im-no" }, String(line.line)), el("td", {}, el("a", { href: "/prospects/" + line.prospectId }, say("card"))), ...columns.map((column) => el("td", {}, (line.cells[column] || { text: "" }).text)))))
    );
    range($("im-came-range"), seen);
    $("im-came-previous").disabled = came.page === 0;
    $("im-came-next").disabled = (came.page + 1) * SIZE >= seen.matching;
  }

  function one() {
    $("im-settings").addEventListener("submit", (event) => event.preventDefault());
    $("im-settings").addEventListener("change", (event) => set(event.target));
    $("im-hidden").addEventListener("change", (event) => set(event.target));
    $("im-map").addEventListener("change", (event) => mapped(event.target));
    $("im-word-list").addEventListener("change", (event) => event.target.value && meaning(event.target));
    page.addEventListener("click", (event) => {
      const leads = event.target.closest("[data-step]");
      if (!leads || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(leads.dataset.step);
    });
    page.querySelectorAll("input[name=rows]").forEach((choice) =>
      choice.addEventListener("change", () => {
        shown.rows = choice.value;
        shown.page = 0;
        doing(check);
      })
    );
    const turn = (button, place, by, draw) =>
      $(button).addEventListener("click", () => {
        place.page += by;
        doing(draw);
      });
    turn("im-previous", shown, -1, check);
    turn("im-next", shown, 1, check);
    turn("im-came-previous", came, -1, cameIn);
    turn("im-came-next", came, 1, cameIn);
    $("im-leave-closed").addEventListener("change", async (event) => {
      await save({ leaveOutClosed: event.target.checked }, false);
      await doing(check);
    });
    $("im-try").addEventListener("click", () => run(true));
    $("im-run").addEventListener("click", () => run(false));
    $("im-forget").addEventListener("click", () => {
      if (!window.confirm(say("forget"))) return;
      doing(async () => {
        await ask("DELETE", "/lists/" + id);
        location.assign("/import");
      });
    });
    window.addEventListener("popstate", () => list && show());
    doing(async () => {
      await whole();
      show();
    });
  }

  if (page.dataset.page === "start") start();
  else one();
})();
