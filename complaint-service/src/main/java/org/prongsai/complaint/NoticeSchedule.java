package org.prongsai.complaint;

import org.prongsai.complaint.notices.TellReporters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells reporters, again and again; a slow mail server keeps none of the other schedules waiting. */
class NoticeSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSchedule.class);

    private final TellReporters tellReporters;

    NoticeSchedule(TellReporters tellReporters) {
        this.tellReporters = tellReporters;
    }

    // At a rate, which has a thread of its own each time: what goes on after a delay shares one with every other.
    @Scheduled(fixedRateString = "${prongsai.mail.interval:PT10S}")
    void tell() {
        try {
            tellReporters.tell();
        } catch (DataAccessException e) {
            LOG.warn("Mails wait for the store: {}", e.getClass().getName());
        }
    }
}
