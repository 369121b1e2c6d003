/** Only the headless shell: the lightest browser that prints. */
module.exports = { chrome: { skipDownload: true }, firefox: { skipDownload: true }, 'chrome-headless-shell': { skipDownload: false } }
