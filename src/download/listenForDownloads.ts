import { figureFileName } from "./figureFileName.js";
import { figurePng } from "./figurePng.js";
import { figureSvg } from "./figureSvg.js";

async function save(figure: Element, kind: "svg" | "png"): Promise<void> {
  const drawn = figureSvg(figure);
  const file = kind === "svg" ? new Blob([drawn.svg], { type: "image/svg+xml" }) : await figurePng(drawn);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = figureFileName(location.pathname, figure.id, kind);
  link.click();
  // the browser has begun to save when the next task runs
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

/** One listener for the page: a button with `data-hamta` saves the figure that it stands in. */
export function listenForDownloads(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-hamta]") : null;
    const figure = button?.closest("figure");
    if (button && figure) void save(figure, button.getAttribute("data-hamta") === "png" ? "png" : "svg");
  });
}
