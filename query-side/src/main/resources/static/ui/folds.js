/* Pure functions of the scripts, without access to the page: times, numbers and choices. Loaded first; tested by FoldsTest. */
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
  /* Whole minutes since a time; 0 before it. */
  const minutesSince = (begun, now) => Math.max(0, Math.floor((now - Date.parse(begun)) / 60000));

  /* ---- converts typed values to JSON; place is the store's day and zone ---- */
  function typedAs(kind, typed, place) {
    if (kind === "number") return Number(typed.replace(/,/g, ""));
    if (kind === "numbers") return typed.split(/[\s,，、]+/).map(Number);
    if (kind === "instant") return withOffset(typed, place.zone);
    if (kind === "time") return withOffset(place.day + "T" + typed, place.zone);
    if (kind === "json") return JSON.parse(typed);
    return typed;
  }
  /* Fills the result of a command into an address or a sentence. */
  function filled(text, result) {
    return text
      .replace("{prospectId}", encodeURIComponent(result.prospectId || ""))
      .replace("{position}", result.position || 0)
      .replace("{count}", (result.events || []).length);
  }
  /* Number of digits, half-width or full-width. */
  const digits = (typed) => typed.replace(/[^0-9０-９]/g, "").length;

  /* ---- choices ---- */
  /* Appends a user to a day's order, or removes them. */
  const turned = (users, user) => (users.includes(user) ? users.filter((one) => one !== user) : users.concat(user));
  /* Index after a step, without wrapping; from -1 to the first. */
  const stepped = (at, by, count) => Math.min(count - 1, Math.max(0, at + by));
  /* Index after a step, with wrapping; from -1 to the first or the last. */
  const around = (at, by, count) => (at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count);

  /* Next contact day for a grade: day is {value, drawn, before, any}, grade the days it allows, null for none chosen. */
  function nextDay(day, grade, late) {
    const proposed = late ? "" : grade ? grade.next || "" : day.drawn;
    const byHand = day.value && day.value !== day.before;
    const tooLate = proposed && !day.any && day.value > proposed;
    return { proposed: proposed, value: !byHand || tooLate ? proposed : day.value };
  }

  /* ---- import of lists ---- */
  /* Name of a column in spreadsheets: A, Z, AA. */
  function letter(column) {
    return (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));
  }
  /* Maps a column to a field: a field has one column, the last one chosen; only the second phone may have several. */
  function mapped(columns, column, field) {
    const next = columns.map((one) => (field && field !== "secondPhone" && one === field ? null : one));
    next[column] = field;
    return next;
  }
  /* Whether the parsed value differs from the text; spaces, hyphens and the order of day, month and year are ignored. */
  function otherwise(value, text) {
    const same = (one) => one.replace(/[\s-]/g, "").toLowerCase();
    const figures = (one) => (one.match(/\d+/g) || []).map(Number).join("-");
    const sameDay = /^\d{4}-\d\d-\d\d/.test(value) && figures(value) === figures(text);
    return same(value) !== same(text) && !sameDay;
  }
  /* Percentage of a job's rows that are done. */
  const share = (job) => (job.rows > 0 ? Math.round((100 * (job.accepted + job.rejected)) / job.rows) : 0);

  return Object.freeze({ withOffset, minutesSince, typedAs, filled, digits, turned, stepped, around, nextDay, letter, mapped, otherwise, share });
})();
