/** Quality gates: what a run must hold to before it may be published. */
package org.tongbi.audit.gate;
