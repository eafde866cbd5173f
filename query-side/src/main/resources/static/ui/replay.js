/* Playback of the replay: step by step until the last one, or until stopped. */
"use strict";
(() => {
  const PACE = 1200;
  let playing = false;
  let timer;

  function button() {
    return document.querySelector("[data-play]");
  }

  function show() {
    const play = button();
    if (!play) {
      playing = false;
      return;
    }
    if (!play.dataset.start) play.dataset.start = play.textContent;
    play.textContent = playing ? play.dataset.stop : play.dataset.start;
    play.setAttribute("aria-pressed", String(playing));
    const step = document.querySelector(".rp-steps [aria-current]");
    if (step) step.parentElement.parentElement.scrollTop = step.offsetTop - step.parentElement.parentElement.offsetTop - 60;
  }

  function go(to) {
    const slider = document.querySelector("#replay input[type=range]");
    htmx.ajax("GET", slider.dataset.goes.replace("{value}", to), { target: "#replay", select: "#replay", swap: "outerHTML" });
  }

  function next() {
    clearTimeout(timer);
    if (!playing) return;
    const play = button();
    if (!play) return;
    const at = Number(play.dataset.at);
    if (at >= Number(play.dataset.last)) {
      playing = false;
      show();
      return;
    }
    timer = setTimeout(() => { if (playing && button()) go(at + 1); }, PACE);
  }

  document.addEventListener("click", (event) => {
    const play = event.target.closest("[data-play]");
    if (!play) return;
    playing = !playing;
    show();
    if (playing && Number(play.dataset.at) >= Number(play.dataset.last)) go(0);
    else next();
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("#replay input[type=range]")) playing = false;
  });
  document.addEventListener("htmx:afterSettle", () => { show(); next(); });
  document.addEventListener("DOMContentLoaded", show);
  if (document.readyState !== "loading") show();
})();
