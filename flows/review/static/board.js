// The board: charts drawn when they come into sight, in the colours of the page, with every point a link.
"use strict";

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function config() {
  const [ink, line] = ["--ink", "--line"].map(colour);
  const font = getComputedStyle(document.body).fontFamily;
  return {
    background: null, font, view: { stroke: null },
    axis: { labelColor: ink, labelFontSize: 13, gridColor: line, tickColor: line, domainColor: line, labelPadding: 8 },
  };
}

const axes = document.querySelectorAll("input[name=axis]");
const axis = () => [...axes].find((choice) => choice.checked)?.value || "number";

function daily(points, tickCount) {
  const days = points.filter((point) => point.day).map((point) => Date.parse(point.day) / 864e5);
  const span = Math.max(...days) - Math.min(...days);
  return {
    format: span > 300 ? "%b %Y" : "%-d %b",
    tickCount: span < tickCount ? { interval: "day", step: 1 } : tickCount,
  };
}

function draw(place) {
  const points = JSON.parse(place.querySelector("script").textContent);
  if (!points.length) return;
  const spec = structuredClone(window.charts[axis()]);
  const narrow = place.clientWidth < 560;
  spec.datasets = { points };
  spec.config = config();
  spec.description = place.dataset.description;
  spec.autosize = { type: "fit-x", contains: "padding" };
  const claimants = [...new Set(points.map((point) => point.claimant))];
  spec.height *= claimants.length;
  const tickCount = narrow ? 3 : 6;
  const numeric = { format: place.dataset.big === "yes" ? "~s" : ",~f", tickCount };
  const ticks = axis() === "day" ? daily(points, tickCount) : numeric;
  for (const { mark, encoding } of spec.layer) {
    mark.color = { text: colour("--ink"), line: colour("--figure-line") }[mark.type] || colour("--accent");
    if (mark.type === "point") mark.fill = mark.color;
    if (mark.type === "text" && narrow) encoding.text.field += "_on_a_phone";
    encoding.y.axis.labelLimit = narrow ? 110 : 230;
    encoding.y.scale = { domain: claimants };
    if (!encoding.x.scale) continue;
    encoding.x.scale.padding = narrow ? 50 : 70;
    encoding.x.axis = ticks;
    if (place.dataset.log === "yes" && axis() === "number") encoding.x.scale.type = "log";
  }
  let drawn = place.querySelector(".drawn");
  if (!drawn) {
    drawn = document.createElement("div");
    drawn.className = "drawn";
    place.append(drawn);
  }
  vegaEmbed(drawn, spec, {
    ast: true, actions: false, renderer: "svg", defaultStyle: false, tooltip: { disableDefaultStyle: true },
    logLevel: 1, // errors only: a layer without points is none
  }).then((made) => {
    place.view = made.view;
    // To those who listen, a layer without points would be a picture without a name.
    for (const empty of drawn.querySelectorAll("[role=graphics-symbol]:empty")) empty.setAttribute("aria-hidden", "true");
  });
}

const places = [...document.querySelectorAll(".chart")];
const watch = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    watch.unobserve(target);
    draw(target);
  }
}, { rootMargin: "300px" });
places.forEach((place) => watch.observe(place));

function again() {
  places.forEach((place) => {
    place.view?.finalize();
    watch.unobserve(place);
    watch.observe(place);
  });
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
axes.forEach((choice) => choice.addEventListener("change", again));
let width = innerWidth;
let waiting;
addEventListener("resize", () => {
  if (innerWidth === width) return; // a phone's address bar comes and goes
  width = innerWidth;
  clearTimeout(waiting);
  waiting = setTimeout(again, 200);
});

// Topics on other pages that fit the filter.
const elsewhere = document.getElementById("elsewhere");
const only = document.getElementById("only-disputed");
const wanted = document.querySelector("input[data-filter]");
const here = location.pathname.split("/").pop() || "index.html";
document.addEventListener("filter", () => {
  const text = wanted.value.trim().toLowerCase();
  const found = (window.topics || []).filter(([label, disputed, href]) =>
    text && !href.startsWith(here) && label.toLowerCase().includes(text) && (disputed || !only.checked));
  elsewhere.replaceChildren(...found.slice(0, 12).flatMap(([label, , href]) => {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = label;
    return [link, document.createTextNode(" · ")];
  }));
  if (found.length) elsewhere.prepend(`On other pages, ${found.length}: `);
});
only?.addEventListener("change", () => document.dispatchEvent(new CustomEvent("filter")));

// A table as CSV, made here: a page from disk may ask no server.
const DANGEROUS = /^[=+\-@\t\r]/;
function cell(element) {
  const text = element.textContent.trim().replace(/\s+/g, " ");
  return `"${(DANGEROUS.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("button.csv");
  if (!button) return;
  const rows = [...button.closest("details").querySelectorAll(":scope > .scroll > table tr")];
  const lines = rows.map((row) => [...row.cells].map(cell).join(","));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
  link.download = `${button.dataset.name.replace(/[^\p{L}\p{N}]+/gu, "-")}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
});
