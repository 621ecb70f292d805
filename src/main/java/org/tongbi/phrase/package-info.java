/** Fixed phrases and patterns, found fast in a text. */
package org.tongbi.phrase;
