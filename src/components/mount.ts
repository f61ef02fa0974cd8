import { type ComponentType, h, hydrate, render } from "preact";

/**
 * Takes over prerendered markup when there is any; otherwise (preview) renders from nothing. From then on the container
 * has `data-interactive`: until then what it shows does not answer.
 */
export function mount<Data extends object>(
  container: HTMLElement | null,
  page: ComponentType<{ data: Data }>,
  data: Data,
): void {
  if (!container) throw new Error("no container to mount the page in");
  const start = container.firstElementChild ? hydrate : render;
  start(h(page, { data }), container);
  container.dataset["interactive"] = "";
}
