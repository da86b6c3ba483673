/** The catalogue of services over HTTP. */
@NullMarked
package org.prongsai.eservice.catalogue.web;

import org.jspecify.annotations.NullMarked;
