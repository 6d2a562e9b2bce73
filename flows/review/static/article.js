// The article: layers that can be hidden, j and k from claim to claim, a span and its card lit together.
"use strict";

const cards = [...document.querySelectorAll(".card")];
let current = -1;

document.querySelectorAll("[data-layer]").forEach((box) => {
  const apply = () => document.body.classList.toggle(`hide-${box.dataset.layer}`, !box.checked);
  box.addEventListener("change", apply);
  apply();
});

// The topics of its claims are told beside the page, which they change without.
document.querySelectorAll("[data-claim]").forEach((line) => {
  const [address, label, disputed] = window.topics?.[line.dataset.claim] ?? [];
  if (!address) return;
  const link = Object.assign(document.createElement("a"), { href: `../${address}`, textContent: label });
  line.append(link);
  if (disputed) line.append(" ", Object.assign(document.createElement("span"), { className: "badge disputed", textContent: "disputed" }));
  line.hidden = false;
});

function light(mark) {
  document.querySelectorAll(".at").forEach((element) => element.classList.remove("at"));
  const name = CSS.escape(mark);
  document.querySelectorAll(`#${name}, [data-of="${name}"]`).forEach((element) => element.classList.add("at"));
  current = cards.findIndex((card) => card.dataset.mark === mark);
  cards[current]?.classList.add("at");
}

// The list scrolls on its own where it stands beside the text; elsewhere the page must not jump.
function bring(card) {
  const list = card.parentElement;
  if (getComputedStyle(list).position === "sticky") list.scrollTop = card.offsetTop - list.offsetTop - 60;
}

function go(step) {
  const shown = cards.filter((card) => card.offsetParent);
  if (!shown.length) return;
  const at = shown.indexOf(cards[current]);
  const next = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
  light(next.dataset.mark);
  bring(next);
  document.getElementById(next.dataset.mark)?.scrollIntoView({ block: "center" });
  history.replaceState(null, "", `#${next.dataset.mark}`);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, dialog")) return;
  if (event.key === "j") go(1);
  if (event.key === "k") go(-1);
});

document.querySelector(".text")?.addEventListener("click", (event) => {
  const figure = event.target.closest(".figure");
  if (!figure) return;
  const mark = figure.dataset.of || figure.id;
  light(mark);
  if (cards[current]) bring(cards[current]);
});

function arrive() {
  const mark = decodeURIComponent(location.hash.slice(1)).replace(/^of-/, "");
  if (!mark || !document.getElementById(mark)) return;
  light(mark);
  if (cards[current]) bring(cards[current]);
  if (!location.hash.startsWith("#of-")) document.getElementById(mark).scrollIntoView({ block: "center" });
}
addEventListener("hashchange", arrive);
arrive();
