/* Full screen for the evening meeting. */
"use strict";
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-full]")) return;
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
});
