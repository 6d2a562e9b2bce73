// What every page can do: filter what it lists, and show the lookup that corrects what it shows.
"use strict";

const one = (id) => document.getElementById(id);

document.querySelectorAll("input[data-filter]").forEach((input) => {
  input.addEventListener("input", () => document.dispatchEvent(new CustomEvent("filter", { detail: input })));
  document.addEventListener("filter", () => {
    const wanted = input.value.trim().toLowerCase();
    const only = one("only-disputed")?.checked;
    document.querySelectorAll(input.dataset.filter).forEach((row) => {
      const fits = row.textContent.toLowerCase().includes(wanted) && !(only && row.dataset.disputed === "no");
      row.hidden = !fits;
    });
  });
});

// A correction is a lookup: one entry of a YAML file, with a reason. Double-quoted JSON strings are YAML.
const DECISIONS = {
  name: ["merge", "rename", "retype", "split", "ignore"],
  block: ["relabel"],
  figure: ["drop"],
};
const TO = { merge: "With", rename: "To", retype: "To", split: "From", relabel: "To" };

function lookup(about, decision, to, reason) {
  const text = JSON.stringify;
  const pair = ["merge", "split"].includes(decision);
  const lines = [`- ${decision}: ${pair ? `[${text(about.text)}, ${text(to || "the other name")}]` : text(about.text)}`];
  if (TO[decision] && !pair) lines.push(`  to: ${to ? text(to) : "…"}`);
  if (decision === "drop") lines.push(`  sentence: ${text(about.sentence)}`);
  if (about.document) lines.push(`  document: ${text(about.document)}`);
  lines.push(`  reason: ${text(reason || "say why")}`);
  return lines.join("\n") + "\n";
}

// The names that an article's page lists: one may be another's.
const onPage = () => [...document.querySelectorAll("[data-name]")].map((row) => row.dataset.name);

function correct(about) {
  const [decision, to, reason] = ["correction-decision", "correction-to", "correction-reason"].map(one);
  one("correction-about").textContent = about.text;
  decision.replaceChildren(...DECISIONS[about.kind].map((word) => new Option(word)));
  to.value = reason.value = "";
  const show = () => {
    const options = { retype: window.types, relabel: window.labels }[decision.value] || about.names || onPage();
    one("correction-options").replaceChildren(...options.filter((o) => o !== about.text).map((o) => new Option(o)));
    one("correction-to-label").hidden = !TO[decision.value];
    one("correction-to-label").firstChild.textContent = `${TO[decision.value]} `;
    one("correction-lookup").textContent = lookup(about, decision.value, to.value.trim(), reason.value.trim());
  };
  [decision, to, reason].forEach((input) => (input.oninput = show));
  show();
  one("correction").showModal();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.correct");
  if (button) correct(JSON.parse(button.dataset.correct));
});
one("correction-copy")?.addEventListener("click", async () => {
  const block = one("correction-lookup");
  getSelection().selectAllChildren(block); // so that it can be copied by hand where the browser refuses
  await navigator.clipboard?.writeText(block.textContent).catch(() => {});
  one("correction-copy").textContent = "Copied";
  setTimeout(() => (one("correction-copy").textContent = "Copy"), 1500);
});
