/** Where a thing was found: spans of text and checksums of bytes. Plain Java. */
package org.tongbi.provenance;
