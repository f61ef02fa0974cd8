/** The text with its first letter large, as a heading has it. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
