/** The edge that all services share: strict JSON, headers as types, cursors, limits and problem details. */
@NullMarked
package org.prongsai.support.web;

import org.jspecify.annotations.NullMarked;
