package org.prongsai.complaint;

import com.mongodb.MongoException;
import java.io.UncheckedIOException;
import org.prongsai.complaint.casework.EraseComplaints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes up, again and again, the erasures that a crash left half done. */
class ErasureSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSchedule.class);

    private final EraseComplaints eraseComplaints;

    ErasureSchedule(EraseComplaints eraseComplaints) {
        this.eraseComplaints = eraseComplaints;
    }

    @Scheduled(fixedDelayString = "${prongsai.erasure.interval:PT10S}")
    void destroyKeys() {
        try {
            eraseComplaints.destroyKeys();
        } catch (DataAccessException | MongoException | UncheckedIOException e) {
            LOG.warn("Erasures wait for the store: {}", e.getClass().getName());
        }
    }
}
