/**
 * A document's text made readable: simplified characters, half-width forms, wrapped lines joined,
 * page furniture left out; every character maps back to its place in the original.
 */
package org.tongbi.report.reading;
