/** Small counts that could point to a person, and what must be left out so that none returns. */
package org.tongbi.audit.disclosure;
