// Preloaded by the offline test: any attempt to reach out ends the build.
globalThis.fetch = (address) => {
  throw new Error(`NO-NETWORK ${String(address)}`);
};
