/**
 * The registry as history: each facility's versions in order, where it lay, what kinds of provider
 * it counts among, and how long it was open.
 */
package org.tongbi.facility.registry;
