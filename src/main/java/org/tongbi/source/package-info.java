/**
 * Inputs as they arrive: which files there are, what bytes they hold, and the text in them. Feeds
 * {@code report}; knows nothing of what a text means.
 */
package org.tongbi.source;
