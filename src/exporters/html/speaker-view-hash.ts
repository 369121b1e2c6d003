/**
 * The hash of the script that reveal.js 6.0.2's notes plugin writes into the speaker view, for the policy of the talk.
 * A test runs the plugin and compares.
 */
export const speakerViewHash = 'sha256-GzCveToXhSIzS3M5eQeRm3McVRB7cYneYKwTkzA3wDk='
