import type { JSX } from "preact";

/** What a component gives: an element of any kind. */
export type Markup = JSX.Element;
