/** Disclosures over HTTP: staff publish and withdraw, everybody reads. */
@NullMarked
package org.prongsai.integrity.disclosure.web;

import org.jspecify.annotations.NullMarked;
