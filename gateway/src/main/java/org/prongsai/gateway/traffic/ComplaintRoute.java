package org.prongsai.gateway.traffic;

/** What a request does with a complaint, as far as a traffic record says it. */
enum ComplaintRoute {
    API_FILING,
    API_FOLLOWING,
    PAGE_FILING,
    PAGE_FOLLOWING
}
