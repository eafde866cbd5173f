/* What the scripts work out without looking at a page: moments, figures and choices. Loaded before all others; its test is FoldsTest. */
"use strict";
const folds = (function () {
  /* ---- time: a local date-time of the store becomes an instant with offset ---- */
  function offsetAt(zone, instant) {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(instant);
    const name = parts.find((p) => p.type === "timeZoneName").value.replace("GMT", "");
    return name === "" ? "+00:00" : name;
  }
  function withOffset(local, zone) {
    const full = local.length === 16 ? local + ":00" : local;
    let offset = offsetAt(zone, new Date(full + "Z"));
    offset = offsetAt(zone, new Date(full + offset));
    return full + offset;
  }
  /* Whole minutes that have passed; none before it began. */
  const minutesSince = (begun, now) => Math.max(0, Math.floor((now - Date.parse(begun)) / 60000));

  /* ---- what was typed, as it is sent; place is the store's day and zone ---- */
  function typedAs(kind, typed, place) {
    if (kind === "number") return Number(typed.replace(/,/g, ""));
    if (kind === "numbers") return typed.split(/[\s,，、]+/).map(Number);
    if (kind === "instant") return withOffset(typed, place.zone);
    if (kind === "time") return withOffset(place.day + "T" + typed, place.zone);
    if (kind === "json") return JSON.parse(typed);
    return typed;
  }
  /* An address or a sentence with what came of a command. */
  function filled(text, result) {
    return text
      .replace("{prospectId}", encodeURIComponent(result.prospectId || ""))
      .replace("{position}", result.position || 0)
      .replace("{count}", (result.events || []).length);
  }
  /* Digits of a phone number, of whatever width. */
  const digits = (typed) => typed.replace(/[^0-9０-９]/g, "").length;

  /* ---- choices ---- */
  /* A press adds somebody to the end of a day's order, or takes them out. */
  const turned = (users, user) => (users.includes(user) ? users.filter((one) => one !== user) : users.concat(user));
  /* The place a step leads to, from none to the first; it ends at both ends. */
  const stepped = (at, by, count) => Math.min(count - 1, Math.max(0, at + by));
  /* The place in a ring, from none to the first or the last. */
  const around = (at, by, count) => (at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count);

  /* The next day that follows from a grade: day is {value, drawn, before, any}, grade the days it allows, null for none chosen. */
  function nextDay(day, grade, late) {
    const proposed = late ? "" : grade ? grade.next || "" : day.drawn;
    const byHand = day.value && day.value !== day.before;
    const tooLate = proposed && !day.any && day.value > proposed;
    return { proposed: proposed, value: !byHand || tooLate ? proposed : day.value };
  }

  /* ---- lists brought in ---- */
  /* A column as spreadsheets name it: A, Z, AA. */
  function letter(column) {
    return (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));
  }
  /* A field has one column, the one chosen last; numbers of a second phone may stand in several. */
  function mapped(columns, column, field) {
    const next = columns.map((one) => (field && field !== "secondPhone" && one === field ? null : one));
    next[column] = field;
    return next;
  }
  /* Whether a cell is understood otherwise than it is written: spaces, hyphens and another order of a day do not count. */
  function otherwise(value, text) {
    const same = (one) => one.replace(/[\s-]/g, "").toLowerCase();
    const figures = (one) => (one.match(/\d+/g) || []).map(Number).join("-");
    const sameDay = /^\d{4}-\d\d-\d\d/.test(value) && figures(value) === figures(text);
    return same(value) !== same(text) && !sameDay;
  }
  /* Percent of a job's rows that are done. */
  const share = (job) => (job.rows > 0 ? Math.round((100 * (job.accepted + job.rejected)) / job.rows) : 0);

  return Object.freeze({ withOffset, minutesSince, typedAs, filled, digits, turned, stepped, around, nextDay, letter, mapped, otherwise, share });
})();
