/* Protects typed text from concurrent changes, expired log-ins and reloads. Listens to the form events of showroom.js. */
"use strict";
(function () {
  const root = document.documentElement;
  const again = () => document.getElementById("again");
  const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const html = (text) => new DOMParser().parseFromString(text, "text/html");

  async function page(address) {
    const answer = await fetch(address, { headers: { "Accept-Language": root.lang, Accept: "text/html" }, credentials: "same-origin", cache: "no-store" });
    return answer.ok ? html(await answer.text()) : null;
  }

  /* ---- drafts: changed values of a form, in the session storage of this tab, per user ---- */
  const PREFIX = "typed:";
  const drafts = {
    read: (key) => {
      try {
        return JSON.parse(sessionStorage.getItem(key));
      } catch (e) {
        return null;
      }
    },
    write: (key, draft) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } catch (e) {
        /* No storage: the form still works. */
      }
    },
    drop: (key) => {
      try {
        sessionStorage.removeItem(key);
      } catch (e) {
        /* No storage. */
      }
    },
    dropWhere: (unwanted) => {
      try {
        Object.keys(sessionStorage)
          .filter((key) => key.startsWith(PREFIX) && unwanted(key))
          .forEach((key) => sessionStorage.removeItem(key));
      } catch (e) {
        /* No storage. */
      }
    },
  };
  const mine = () => PREFIX + (again() ? again().dataset.user : "") + "|";
  function keyOf(form) {
    const hidden = Array.from(form.querySelectorAll("input[type=hidden][name]"), (field) => field.name + "=" + field.value);
    return mine() + [location.pathname, form.dataset.command, form.dataset.day || "", ...hidden].join("|");
  }
  const keepable = (field) => field.name && !/^(hidden|password|file|submit|button|reset)$/.test(field.type);
  function typedIn(form) {
    const typed = {};
    for (const field of form.elements) {
      if (!keepable(field)) continue;
      if (field.type === "radio") {
        if (field.checked && !field.defaultChecked) typed[field.name] = field.value;
      } else if (field.type === "checkbox") {
        if (field.checked !== field.defaultChecked) typed[field.name] = field.checked;
      } else if (field.tagName === "SELECT") {
        const chosen = Array.from(field.selectedOptions, (option) => option.value);
        const drawn = Array.from(field.options).filter((option) => option.defaultSelected).map((option) => option.value);
        if (!drawn.length && !field.multiple && field.options.length) drawn.push(field.options[0].value);
        if (chosen.join("\n") !== drawn.join("\n")) typed[field.name] = chosen;
      } else if (field.value !== field.defaultValue) typed[field.name] = field.value;
    }
    return typed;
  }
  function keep(form) {
    // The command was executed; clearing the form is no change.
    if (form.dataset.done) return;
    const typed = typedIn(form);
    if (!Object.keys(typed).length) return drafts.drop(keyOf(form));
    const draft = { at: Date.now(), typed: typed };
    // Keeps the idempotency key of a form sent without response, so that it is the same command after a reload. Forms with a password are excluded.
    if (form.dataset.idempotencyKey && !form.querySelector("input[type=password]")) Object.assign(draft, { key: form.dataset.idempotencyKey, body: form.dataset.lastBody });
    drafts.write(keyOf(form), draft);
  }
  function fill(form, typed) {
    for (const field of form.elements) {
      if (!keepable(field) || !(field.name in typed)) continue;
      const value = typed[field.name];
      if (field.type === "radio") field.checked = field.value === value;
      else if (field.type === "checkbox") field.checked = value;
      else if (field.tagName === "SELECT") for (const option of field.options) option.selected = value.includes(option.value);
      else field.value = value;
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function forget(form) {
    drafts.drop(keyOf(form));
    form.querySelectorAll(".sr-restored").forEach((note) => note.remove());
  }
  function restore(form) {
    if (form.dataset.kept) return null;
    form.dataset.kept = "1";
    const draft = drafts.read(keyOf(form));
    if (!draft) return null;
    fill(form, draft.typed);
    if (!Object.keys(typedIn(form)).length) return null;
    if (draft.key) Object.assign(form.dataset, { idempotencyKey: draft.key, lastBody: draft.body });
    form.prepend(copyOf("typed-restored"));
    return draft.at;
  }
  /* Restores every form, and opens the last edited act unless another is open. */
  function restoreAll(open) {
    if (!again()) return;
    let last = null;
    document.querySelectorAll("form[data-command]").forEach((form) => {
      const at = restore(form);
      if (at && (!last || at > last.at)) last = { at: at, form: form };
    });
    const act = open && last && last.form.closest(".sr-act[hidden]");
    if (act && !document.querySelector('[data-opens][aria-expanded="true"]')) document.querySelector('[data-opens="#' + CSS.escape(act.id) + '"]').click();
  }
  /* Deletes all drafts of this tab about a prospect, for example after an erasure. */
  const dropOf = (prospect) => prospect && drafts.dropWhere((key) => key.includes(prospect));
  const dropErased = () => document.querySelectorAll("[data-erased]").forEach((said) => dropOf(said.dataset.erased));
  document.addEventListener("DOMContentLoaded", () => {
    // Without a user the log-in may have expired, so drafts are kept; after a log-out they are deleted.
    if (new URLSearchParams(location.search).has("logout")) drafts.dropWhere(() => true);
    if (again()) drafts.dropWhere((key) => !key.startsWith(mine()));
    dropErased();
    restoreAll(true);
  });
  document.addEventListener("htmx:afterSettle", () => {
    dropErased();
    restoreAll(false);
  });
  for (const happens of ["input", "change"]) {
    document.addEventListener(happens, (event) => {
      const form = event.target.closest("form[data-command]");
      if (form && again() && event.target !== form) keep(form);
    });
  }
  document.addEventListener("click", (event) => {
    const form = event.target.closest("form[data-command]");
    if (!form) return;
    if (event.target.closest("[data-closes]")) forget(form);
    if (event.target.closest("[data-discard]")) {
      forget(form);
      form.reset();
      delete form.dataset.idempotencyKey;
      delete form.dataset.lastBody;
      form.dispatchEvent(new Event("change", { bubbles: true }));
      const first = form.querySelector("[data-first], input:not([type=hidden]), select, textarea");
      if (first) first.focus();
    }
  });
  /* Each tab has its own storage, so a log-out or an erasure is broadcast to the others. */
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("showroom-typed") : null;
  const tell = (what) => tabs && tabs.postMessage(what);
  if (tabs) tabs.onmessage = (told) => (told.data.erased ? dropOf(told.data.erased) : drafts.dropWhere(() => true));
  document.addEventListener("submit", (event) => {
    if (!/\/logout$/.test(event.target.action)) return;
    drafts.dropWhere(() => true);
    tell({ out: true });
  });

  /* ---- sending: with If-Match of the version shown ---- */
  document.addEventListener("showroom:sending", (event) => {
    const form = event.target;
    form.querySelectorAll(".sr-changed").forEach((box) => box.remove());
    const card = form.closest("[data-version]");
    if (card) event.detail.headers["If-Match"] = '"' + (form.dataset.seen || card.dataset.version) + '"';
    if (again()) keep(form);
  });
  document.addEventListener("showroom:done", (event) => {
    forget(event.target);
    if (event.target.dataset.command === "ErasePersonalData") {
      const prospect = event.target.elements.prospectId.value;
      dropOf(prospect);
      tell({ erased: prospect });
    }
    delete event.target.dataset.seen;
  });
  document.addEventListener("showroom:refused", (event) => {
    const { status, problem, otherwise } = event.detail;
    const form = event.target;
    if (!again()) return;
    if (status === 409 && problem.code === "erased" && form.elements.prospectId) dropOf(form.elements.prospectId.value);
    if (status === 401) {
      event.preventDefault();
      logInAgain(event.detail);
    } else if (status === 403 && problem.code === "csrf" && !form.dataset.renewed) {
      // After a new log-in in another tab, only this page's CSRF token is outdated: renew it and send again.
      event.preventDefault();
      form.dataset.renewed = "1";
      renewToken().then(event.detail.again, otherwise).finally(() => delete form.dataset.renewed);
    } else if (status === 409 && problem.code === "changedMeanwhile" && form.closest("[data-version]")) {
      event.preventDefault();
      showChanges(form, event.detail).catch(otherwise);
    }
  });

  /* ---- concurrent changes ---- */
  async function showChanges(form, refusal) {
    const card = form.closest("[data-version]");
    const stream = "/prospects/" + encodeURIComponent(form.elements.prospectId.value) + "?tab=stream";
    const seen = Number(form.dataset.seen || card.dataset.version);
    const now = await page(stream);
    const drawn = now && now.querySelector("[data-version]");
    const table = now && now.querySelector("tr[data-sequence]") && now.querySelector("tr[data-sequence]").closest("table");
    if (!table || Number(drawn.dataset.version) <= seen) return refusal.otherwise();
    table.querySelectorAll("tr[data-sequence]").forEach((row) => Number(row.dataset.sequence) > seen || row.remove());
    table.querySelectorAll("a").forEach((link) => link.setAttribute("target", "_blank"));
    const box = copyOf("typed-changed");
    box.querySelector("[data-rows]").append(document.adoptNode(table));
    box.querySelector("[data-look]").href = stream;
    box.querySelector("[data-all-the-same]").addEventListener("click", () => {
      form.dataset.seen = drawn.dataset.version;
      form.requestSubmit();
    });
    form.querySelectorAll(".sr-changed").forEach((old) => old.remove());
    form.append(box);
    box.focus();
    box.scrollIntoView({ block: "nearest" });
  }

  /* ---- log-in dialog on the present page ---- */
  let waiting = [];
  let before;
  async function renewToken() {
    const fresh = await page("/login");
    const token = fresh && fresh.querySelector('meta[name="csrf-token"]');
    if (!token) throw new Error("no token");
    document.querySelector('meta[name="csrf-token"]').content = token.content;
    document.querySelectorAll('input[name="_csrf"]').forEach((field) => (field.value = token.content));
    return token.content;
  }
  function logInAgain(refusal) {
    waiting.push(refusal);
    const dialog = again();
    if (dialog.open) return;
    before = document.activeElement;
    document.getElementById("again-user").value = dialog.dataset.user;
    document.getElementById("again-password").value = "";
    document.getElementById("again-problem").hidden = true;
    dialog.showModal();
    document.getElementById("again-password").focus();
  }
  function wrong(why) {
    const box = document.getElementById("again-problem");
    box.textContent = box.dataset[why];
    box.hidden = false;
    const password = document.getElementById("again-password");
    password.value = "";
    password.focus();
  }
  async function logIn() {
    const body = new URLSearchParams({ username: document.getElementById("again-user").value, password: document.getElementById("again-password").value });
    body.set("_csrf", await renewToken());
    const answer = await fetch("/login", { method: "POST", body: body, credentials: "same-origin", cache: "no-store" });
    await answer.text();
    const at = new URL(answer.url);
    if (answer.status === 429 || at.searchParams.has("locked")) return wrong("locked");
    if (at.pathname === "/login") return wrong("wrong");
    await renewToken();
    const ready = waiting;
    waiting = [];
    again().close();
    ready.forEach((refusal) => refusal.again && refusal.again());
  }
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "again-form") return;
    event.preventDefault();
    const button = event.target.querySelector("[type=submit]");
    if (button.disabled) return;
    button.disabled = true;
    logIn()
      .catch(() => wrong("unreachable"))
      .finally(() => (button.disabled = false));
  });
  document.addEventListener("click", (event) => {
    if (event.target.id === "again-later") again().close();
  });
  document.addEventListener(
    "close",
    (event) => {
      if (event.target.id !== "again") return;
      const left = waiting;
      waiting = [];
      left.forEach((refusal) => refusal.otherwise && refusal.otherwise());
      if (before && before.isConnected) before.focus();
    },
    true
  );
  /* A live part that gets 401 would redirect the page to the log-in; prevented while there is typed text. */
  let asked = false;
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status !== 401 || !again()) return;
    const writing = Array.from(document.querySelectorAll("form[data-command]")).some((form) => Object.keys(typedIn(form)).length);
    if (!writing) return;
    event.preventDefault();
    if (!asked) logInAgain({});
    asked = true;
  });
  document.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.xhr.status < 400) asked = false;
  });
})();
