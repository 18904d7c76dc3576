// The little that only the browser can do. Everything else is C#.

const storage = (() => {
  try {
    localStorage.setItem("crossways/probe", "1");
    localStorage.removeItem("crossways/probe");
    return localStorage;
  } catch {
    return null; // private mode: nothing is kept, everything else works
  }
})();

export const read = (key) => storage?.getItem(key) ?? null;

export const keep = (key, value) => {
  if (value) storage?.setItem(key, value);
  else storage?.removeItem(key);
};

export const keys = (prefix) => Object.keys(storage ?? {}).filter((key) => key.startsWith(prefix));

export const language = () => (read("crossways/language") ?? navigator.language ?? "en").slice(0, 2);

export const setLanguage = (value) => {
  keep("crossways/language", value);
  document.documentElement.lang = value;
};

export const theme = () =>
  document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

export const setTheme = (value) => {
  keep("crossways/theme", value);
  document.documentElement.dataset.theme = value;
};

export const openDialog = (dialog) => {
  if (dialog && !dialog.open) dialog.showModal();
};

export const closeDialog = (dialog) => dialog?.close();

export const copy = (text) => navigator.clipboard?.writeText(text);

export const download = async (address) => {
  try {
    const response = await fetch(address);
    if (!response.ok) return await response.text();
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = decodeURIComponent(name ?? address.split("/").pop());
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return null;
  } catch {
    return "";
  }
};

export const printPage = () => window.print();

export const show = (id) => document.getElementById(id)?.scrollIntoView({ block: "nearest" });

const rows = new WeakSet();

/** The current page of a row to its middle, and the row only; where there is more, data-more says so. */
export const showCurrent = (row) => {
  if (!row) return;
  const mark = () => {
    const [before, after] = [row.scrollLeft > 4, row.scrollLeft + row.clientWidth < row.scrollWidth - 4];
    row.dataset.more = `${before ? "before" : ""} ${after ? "after" : ""}`.trim();
  };
  if (!rows.has(row)) {
    rows.add(row);
    row.addEventListener("scroll", mark, { passive: true });
    // Whoever goes by keyboard sees the whole of where they are; a press of the mouse must not move what it presses.
    row.addEventListener("focusin", ({ target }) => target.matches(":focus-visible") && target.scrollIntoView({ block: "nearest", inline: "center" }));
    new ResizeObserver(mark).observe(row);
  }
  const here = row.querySelector("[aria-current]");
  if (here && row.scrollWidth > row.clientWidth) {
    const [frame, box] = [row.getBoundingClientRect(), here.getBoundingClientRect()];
    row.scrollTo({ left: row.scrollLeft + box.left - frame.left - (row.clientWidth - box.width) / 2 });
  }
  mark();
};

export const scrollToEnd = (element, intoPage) => {
  element?.scrollTo({ top: element.scrollHeight });
  if (intoPage) {
    element?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }
};

/**
 * Hands keys to a component before the browser uses them. In a field, a list or a button the keys are the element's own,
 * but for those that nothing there uses.
 */
export const steer = (element, names, always, listener) => {
  const target = element ?? document;
  const heard = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !names.includes(event.key)) return;
    const own = event.target.closest?.("input:not([type=range]), textarea, select, button, a, summary, [tabindex='0'], dialog");
    if (own && !(always.includes(event.key) && !own.matches("input, textarea, select, dialog"))) return;
    event.preventDefault();
    listener.invokeMethodAsync("Steer", event.key, event.shiftKey);
  };
  target.addEventListener("keydown", heard);
  return { dispose: () => target.removeEventListener("keydown", heard) };
};

/** Other windows of this browser on the same matter: the big screen and the notes of whoever speaks. */
export const channel = (name, listener) => {
  const line = new BroadcastChannel(name);
  line.onmessage = (event) => listener.invokeMethodAsync("Heard", event.data);
  return { say: (number) => line.postMessage(number), dispose: () => line.close() };
};

export const fullScreen = async (on) => {
  try {
    if (on) await document.documentElement.requestFullscreen?.();
    else if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    // Not allowed here, or not by this browser: what is shown fills the window all the same.
  }
};

export const widthOf = (element) => element.getBoundingClientRect().width;

export const openWindow = (address) => window.open(address, "crossways-notes", "width=620,height=780");

let leaflet;

const loadLeaflet = () =>
  (leaflet ??= new Promise((resolve, reject) => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "vendor/leaflet/leaflet.css";
    document.head.append(style);
    const script = document.createElement("script");
    script.src = "vendor/leaflet/leaflet.js";
    script.onload = () => resolve(window.L);
    script.onerror = reject;
    document.head.append(script);
  }));

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const looks = {
  land: () => ({ color: token("--line-strong"), weight: 1, fillColor: token("--surface-sunken"), fillOpacity: 1 }),
  state: () => ({ color: token("--line-strong"), weight: 1, fillColor: token("--surface-sunken"), fillOpacity: 1 }),
  border: () => ({ color: token("--attention"), weight: 3, dashArray: "8 6", fill: false }),
  road: () => ({ color: token("--line-strong"), weight: 2, fill: false }),
  water: () => ({ color: token("--water"), weight: 3, fillColor: token("--water"), fillOpacity: 0.6 }),
};

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Gives each place's name the first side on which it covers no dot and no other name. */
const spreadNames = (element) => {
  const frame = element.getBoundingClientRect();
  const inside = (box) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  const marks = [...element.querySelectorAll(".map-place")];
  const taken = marks.map((mark) => mark.firstChild.getBoundingClientRect());
  for (const mark of marks) {
    const name = mark.lastChild;
    const free = ["right", "left", "above", "below"].some((side) => {
      mark.dataset.side = side;
      const box = name.getBoundingClientRect();
      return inside(box) && !taken.some((other) => overlap(box, other));
    });
    if (free) taken.push(name.getBoundingClientRect());
    else mark.dataset.side = "none";
  }
};

/** Draws a case map without any tiles: it works with no internet. */
export async function map(element, geoJson, language, listener) {
  const L = await loadLeaflet();
  const view = L.map(element, { attributionControl: false, zoomSnap: 0.25, maxZoom: 15 });
  const ground = L.geoJSON(geoJson ? JSON.parse(geoJson) : { type: "FeatureCollection", features: [] }, {
    style: (feature) => (looks[feature.properties?.kind] ?? looks.land)(),
    pointToLayer: (feature, at) =>
      L.marker(at, {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className: `map-label map-${feature.properties?.kind ?? "town"}`, html: "", iconSize: null }),
      }).on("add", (event) => {
        event.target.getElement().textContent = feature.properties?.[language] ?? feature.properties?.en ?? feature.properties?.name ?? "";
      }),
  }).addTo(view);
  const places = L.layerGroup().addTo(view);
  if (ground.getLayers().length) view.fitBounds(ground.getBounds(), { padding: [8, 8] });
  else view.setView([0, 0], 2);
  view.on("zoomend moveend", () => spreadNames(element));
  const watcher = new ResizeObserver(() => view.invalidateSize());
  watcher.observe(element);
  return {
    show(list) {
      places.clearLayers();
      for (const place of list) {
        L.marker([place.latitude, place.longitude], {
          title: place.name,
          alt: place.name,
          keyboard: true,
          icon: L.divIcon({ className: "map-place", html: "<span></span><b></b>", iconSize: [0, 0] }),
        })
          .on("add", (event) => {
            event.target.getElement().querySelector("b").textContent = place.name;
          })
          .on("click keypress", () => listener.invokeMethodAsync("PlaceChosen", place.id))
          .addTo(places);
      }
      spreadNames(element);
    },
    dispose() {
      watcher.disconnect();
      view.remove();
    },
  };
}
