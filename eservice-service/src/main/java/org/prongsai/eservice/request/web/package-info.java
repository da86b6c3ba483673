/** Requests for services over HTTP. */
@NullMarked
package org.prongsai.eservice.request.web;

import org.jspecify.annotations.NullMarked;
