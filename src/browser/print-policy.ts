/** For what is printed: nothing runs, nothing is fetched. It stands in the document and is sent with it. */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
