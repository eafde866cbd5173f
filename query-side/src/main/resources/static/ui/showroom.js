/* Script of all pages: commands sent by forms, shortcuts, live parts. Depends on HTML and htmx only. */
"use strict";
(function () {
  const root = document.documentElement;
  const say = (key) => (document.querySelector('meta[name="say-' + key + '"]') || {}).content || "";
  const csrf = () => ({
    header: (document.querySelector('meta[name="csrf-header"]') || {}).content,
    token: (document.querySelector('meta[name="csrf-token"]') || {}).content,
  });
  const newKey = () => (crypto.randomUUID ? crypto.randomUUID() : Date.now().toString(36) + Math.random().toString(36).slice(2));

  /* ---- commands ---- */
  /* A form with initial values sends only changed fields. */
  function asDrawn(field) {
    if (field.type === "radio" || field.type === "checkbox") return field.checked === field.defaultChecked;
    if (field.options) return Array.from(field.options).every((option) => option.selected === option.defaultSelected) || (field.selectedIndex === 0 && !Array.from(field.options).some((option) => option.defaultSelected));
    return field.value === field.defaultValue;
  }
  function bodyOf(form) {
    const body = {};
    form.querySelectorAll("[data-row]").forEach((row) => {
      const one = {};
      row.querySelectorAll("[name]").forEach((field) => {
        const value = field.value.trim();
        if (value !== "") one[field.name] = field.dataset.kind === "number" ? Number(value) : value;
      });
      // A row whose first field is empty is omitted.
      if (row.querySelector("[name]").value.trim() !== "") (body[row.dataset.row] = body[row.dataset.row] || []).push(one);
    });
    for (const field of form.elements) {
      if (!field.name || field.disabled || field.closest("[data-row]") || (field.type === "radio" && !field.checked)) continue;
      const kind = field.dataset.kind || "text";
      if (form.hasAttribute("data-changed") && field.type !== "hidden" && asDrawn(field)) continue;
      if (kind === "each") {
        body[field.name] = (body[field.name] || []).concat(field.checked ? [field.value] : []);
        continue;
      }
      if (field.type === "checkbox") {
        body[field.name] = field.checked;
        continue;
      }
      if (kind === "list") {
        body[field.name] = Array.from(field.selectedOptions, (option) => option.value);
        continue;
      }
      const value = field.type === "password" ? field.value : field.value.trim();
      if (value === "") continue;
      body[field.name] = kind === "now" ? new Date().toISOString() : folds.typedAs(kind, value, form.dataset);
    }
    return body;
  }

  function clearProblems(form) {
    form.querySelectorAll(".sr-wrong").forEach((e) => e.classList.remove("sr-wrong"));
    form.querySelectorAll(".is-invalid").forEach((e) => {
      e.classList.remove("is-invalid");
      e.removeAttribute("aria-invalid");
      e.removeAttribute("aria-describedby");
    });
    form.querySelectorAll(".invalid-feedback").forEach((e) => e.remove());
    const box = form.querySelector("[data-problem]");
    if (box) box.hidden = true;
  }

  function showProblem(form, text) {
    let box = form.querySelector("[data-problem]");
    if (!box) {
      box = document.createElement("div");
      box.className = "sr-problem";
      box.dataset.problem = "";
      box.setAttribute("role", "alert");
      form.append(box);
    }
    box.textContent = text;
    box.hidden = false;
  }

  function showFieldProblem(form, error) {
    const field = error.field && form.querySelector('[name="' + CSS.escape(error.field) + '"]');
    if (!field || field.type === "hidden") return false;
    const holder = field.closest(".sr-field") || field.parentElement;
    const note = document.createElement("div");
    note.className = "invalid-feedback";
    note.id = "wrong-" + error.field + "-" + Math.random().toString(36).slice(2, 8);
    note.textContent = error.message || error.code;
    field.classList.add("is-invalid");
    const fold = field.closest("details");
    if (fold) fold.open = true;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    holder.classList.add("sr-wrong");
    holder.append(note);
    return field;
  }

  /* Links the prospect named in a rejection, if the user may open it. */
  function leadOn(form, prospect) {
    const box = form.querySelector("[data-problem]");
    if (!box || box.hidden || !prospect || !prospect.href) return;
    const link = document.createElement("a");
    link.href = prospect.href;
    link.textContent = say("opencard");
    box.append(" ", link);
  }

  function refused(form, status, problem) {
    const rest = [];
    let first = null;
    for (const error of problem.errors || []) {
      const field = showFieldProblem(form, error);
      if (field) first = first || field;
      else rest.push(error.message || error.code);
    }
    if (!first || rest.length) {
      const text = rest.length ? rest.join(" ") : problem.detail || problem.title || say("failed") + " (" + status + ")";
      showProblem(form, text);
    }
    leadOn(form, problem.prospect);
    if (first) first.focus();
  }

  /* Events of a form: showroom:sending, showroom:refused (preventDefault takes over), showroom:done. */
  function tell(form, what, detail) {
    return form.dispatchEvent(new CustomEvent("showroom:" + what, { bubbles: true, cancelable: true, detail: detail }));
  }

  async function send(form) {
    if (form.dataset.sending || form.dataset.done) return;
    clearProblems(form);
    const body = JSON.stringify(bodyOf(form));
    // The idempotency key belongs to the body: sent again it is the same command, with changes another one.
    if (!form.dataset.idempotencyKey || form.dataset.lastBody !== body) form.dataset.idempotencyKey = newKey();
    form.dataset.lastBody = body;
    form.dataset.sending = "1";
    const late = setTimeout(() => form.classList.add("sr-busy"), 300);
    const headers = { "Content-Type": "application/json", Accept: "application/json", "Accept-Language": root.lang, "Idempotency-Key": form.dataset.idempotencyKey };
    const guard = csrf();
    if (guard.header) headers[guard.header] = guard.token;
    tell(form, "sending", { headers: headers, body: body });
    try {
      const answer = await fetch(form.dataset.url || "/api/commands/" + form.dataset.command, { method: "POST", headers: headers, body: body, credentials: "same-origin" });
      if (answer.ok) {
        done(form, answer.status === 204 ? {} : await answer.json());
      } else {
        const problem = await answer.json().catch(() => ({}));
        const again = () => send(form);
        const tellReason = () => (answer.status === 401 ? showProblem(form, say("loggedout")) : refused(form, answer.status, problem));
        if (tell(form, "refused", { status: answer.status, problem: problem, again: again, otherwise: tellReason })) tellReason();
      }
    } catch (e) {
      showProblem(form, say("unreachable"));
    } finally {
      clearTimeout(late);
      form.classList.remove("sr-busy");
      delete form.dataset.sending;
    }
  }

  /* Executed: for four seconds, or until the input changes, submitting again sends no second command. */
  function carriedOut(form) {
    form.dataset.done = "1";
    setTimeout(() => delete form.dataset.done, 4000);
  }
  const usable = () => document.querySelectorAll("form[data-done]").forEach((form) => delete form.dataset.done);
  document.addEventListener("htmx:afterSettle", usable);
  window.addEventListener("pageshow", usable);
  document.addEventListener(
    "input",
    (event) => {
      const form = event.target.closest("form[data-command]");
      if (form) delete form.dataset.done;
    },
    true,
  );

  function done(form, result) {
    const position = result.position || 0;
    const fill = (text) => folds.filled(text, result);
    delete form.dataset.idempotencyKey;
    delete form.dataset.lastBody;
    if (form.dataset.go || form.dataset.refresh) carriedOut(form);
    tell(form, "done", result);
    if (form.dataset.go) {
      location.assign(fill(form.dataset.go));
      return;
    }
    if (form.dataset.refresh) {
      const target = document.querySelector(form.dataset.refresh);
      const url = new URL(target.dataset.url || location.href, location.href);
      url.searchParams.set("after", position);
      htmx.ajax("GET", url.pathname + url.search, { target: target, swap: "outerHTML", select: form.dataset.refresh });
    }
    if (form.dataset.said) toast(fill(form.dataset.said), form.dataset.saidLink && fill(form.dataset.saidLink), form.dataset.saidLinkText);
    if (form.hasAttribute("data-again")) {
      form.reset();
      const first = form.querySelector("[data-first]");
      if (first) first.focus();
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-command]");
    if (!form) return;
    event.preventDefault();
    const ask = form.dataset.confirm;
    if (!ask || window.confirm(ask)) send(form);
  });

  /* ---- short messages ---- */
  let toastTimer;
  function toast(text, href, linkText) {
    let box = document.getElementById("toast");
    box.textContent = text + " ";
    if (href) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = linkText || href;
      box.append(link);
    }
    box.hidden = false;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => (box.hidden = true), 8000);
  }

  /* ---- keyboard ---- */
  const typing = (e) => e && (e.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName)) && e.type !== "radio" && e.type !== "checkbox";
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest && event.target.closest("form[data-command]");
      if (form) {
        event.preventDefault();
        form.requestSubmit();
      }
      return;
    }
    if (event.key === "Escape") {
      closeMenus();
      closeActs();
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const hit = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!hit || hit.disabled) return;
    event.preventDefault();
    if (typing(hit)) {
      hit.focus();
      if (hit.select) hit.select();
    } else hit.click();
  });

  /* ---- menus close on a click elsewhere ---- */
  function closeMenus(at) {
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      if (!at || !menu.contains(at)) menu.open = false;
    });
  }
  document.addEventListener("click", (event) => closeMenus(event.target));

  /* ---- act buttons of the card: one small form open at a time ---- */
  function closeActs(except) {
    document.querySelectorAll("[data-opens]").forEach((button) => {
      const part = document.querySelector(button.dataset.opens);
      if (!part || button === except) return;
      part.hidden = true;
      button.setAttribute("aria-expanded", "false");
    });
  }
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      const part = document.querySelector(opener.dataset.opens);
      closeActs(opener);
      part.hidden = !part.hidden;
      opener.setAttribute("aria-expanded", String(!part.hidden));
      if (!part.hidden) {
        const first = part.querySelector("[data-first], input:not([type=hidden]), select, textarea");
        if (first) first.focus();
      }
      return;
    }
    if (event.target.closest("[data-closes]")) {
      closeActs();
      return;
    }
    const leader = event.target.closest("[data-focus]");
    if (leader) {
      const place = document.querySelector(leader.dataset.focus);
      place.focus();
      if (place.select) place.select();
      return;
    }
    const row = event.target.closest("tr[data-href]");
    if (row && !event.target.closest("a, button, input, select, label")) location.assign(row.dataset.href);
  });

  /* ---- fields that show or hide others: data-shown-when="kind=DEFEATED|LOST" ---- */
  function showDependents(form) {
    form.querySelectorAll("[data-shown-when]").forEach((part) => {
      const [name, values] = part.dataset.shownWhen.split("=");
      const field = form.elements[name];
      const shown = field && values.split("|").includes(field.value);
      part.hidden = !shown;
      part.querySelectorAll("input, select, textarea").forEach((e) => (e.disabled = !shown));
    });
    form.querySelectorAll("select[data-options-of]").forEach((select) => {
      const wanted = form.elements[select.dataset.optionsOf].value;
      for (const option of select.options) {
        const fits = !option.dataset.of || option.dataset.of === wanted;
        option.hidden = option.disabled = !fits;
        if (!fits && option.selected) select.value = "";
      }
    });
  }
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form");
    if (form) showDependents(form);
    if (form && form.hasAttribute("data-auto")) form.requestSubmit();
  });
  document.addEventListener("input", (event) => {
    const slider = event.target.closest("input[type=range][data-goes]");
    if (slider) {
      clearTimeout(slider.timer);
      slider.timer = setTimeout(() => htmx.ajax("GET", slider.dataset.goes.replace("{value}", slider.value), { target: slider.dataset.target, select: slider.dataset.target, swap: "outerHTML" }), 120);
    }
  });

  /* ---- live parts: polled every two seconds while the page is visible; 204 means no change ---- */
  setInterval(() => {
    if (document.hidden) return;
    document.querySelectorAll("[data-live]").forEach((part) => {
      if (part.contains(document.activeElement) && typing(document.activeElement)) return;
      htmx.trigger(part, "look");
    });
  }, 2000);

  /* A fragment such as #RecordContact opens the form of that act. */
  function openNamed() {
    const button = location.hash.length > 1 && document.querySelector('[data-act="' + CSS.escape(location.hash.slice(1)) + '"]');
    if (button) button.click();
  }

  /* Makes overflowing areas focusable, so that they can be scrolled by keyboard. */
  function reachable() {
    document.querySelectorAll(".sr-scroll:not([tabindex])").forEach((place) => {
      const hidden = place.scrollWidth > place.clientWidth || place.scrollHeight > place.clientHeight;
      if (hidden && !place.querySelector("a[href], button, input, select, textarea, summary")) place.tabIndex = 0;
    });
  }
  window.addEventListener("resize", reachable);

  /* Fades overflowing areas at the hidden side, for browsers without visible scroll bars. */
  const WIDE = ".sr-scroll, .sr-tabs, .sr-rail, .cs-scroll, .mt-people";
  function showEdges(place) {
    const rest = place.scrollWidth - place.clientWidth;
    place.classList.toggle("sr-more-before", rest > 1 && place.scrollLeft > 1);
    place.classList.toggle("sr-more-after", rest > 1 && place.scrollLeft < rest - 1);
  }
  const showAllEdges = () => document.querySelectorAll(WIDE).forEach(showEdges);
  window.addEventListener("resize", showAllEdges);
  document.addEventListener("scroll", (event) => event.target.matches && event.target.matches(WIDE) && showEdges(event.target), true);

  function settle() {
    reachable();
    showAllEdges();
    document.querySelectorAll("form").forEach(showDependents);
  }
  /* Scrolls the row of tabs to the present one. */
  function showTabs() {
    document.querySelectorAll(".sr-tabs [aria-current]").forEach((tab) => {
      const line = tab.parentElement;
      line.scrollLeft += tab.getBoundingClientRect().left - line.getBoundingClientRect().left - (line.clientWidth - tab.clientWidth) / 2;
    });
  }
  document.addEventListener("DOMContentLoaded", () => {
    showTabs();
    settle();
    openNamed();
  });
  document.addEventListener("htmx:afterSettle", settle);
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["Accept-Language"] = root.lang;
  });
})();
