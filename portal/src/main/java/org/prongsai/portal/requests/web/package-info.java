/** The pages of services, requests and service statistics. */
@NullMarked
package org.prongsai.portal.requests.web;

import org.jspecify.annotations.NullMarked;
