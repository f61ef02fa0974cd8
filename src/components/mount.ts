import { type ComponentType, h, hydrate, render } from "preact";

/** Takes over prerendered markup when there is any; otherwise (preview) renders from nothing. */
export function mount<Data extends object>(
  container: Element | null,
  page: ComponentType<{ data: Data }>,
  data: Data,
): void {
  if (!container) throw new Error("no container to mount the page in");
  const start = container.firstElementChild ? hydrate : render;
  start(h(page, { data }), container);
}
