package org.prongsai.complaint;

import com.mongodb.MongoException;
import java.io.IOException;
import org.prongsai.complaint.casework.SweepFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps up every night, when the agency is asleep. */
class SweepSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

    private final SweepFiles sweepFiles;

    SweepSchedule(SweepFiles sweepFiles) {
        this.sweepFiles = sweepFiles;
    }

    @Scheduled(cron = "${prongsai.sweep.cron:0 30 3 * * *}", zone = "Asia/Bangkok")
    void sweep() {
        try {
            int swept = sweepFiles.sweep();
            if (swept > 0) {
                LOG.info("Deleted {} files that no case names", swept);
            }
        } catch (DataAccessException | MongoException | IOException e) {
            LOG.warn(
                    "Files that no case names wait until tomorrow: {}",
                    e.getClass().getName());
        }
    }
}
