package org.prongsai.support.aggregate;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks, again and again, for aggregates whose time has come. */
class TimerSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(TimerSchedule.class);

    private final List<Timer<?, ?, ?, ?>> timers;

    TimerSchedule(List<Timer<?, ?, ?, ?>> timers) {
        this.timers = List.copyOf(timers);
    }

    @Scheduled(fixedDelayString = "${prongsai.timer.interval:PT10S}")
    void tick() {
        for (var timer : timers) {
            try {
                timer.tickWhatIsDue();
            } catch (DataAccessException e) {
                LOG.warn("Timers wait for the store: {}", e.getClass().getName());
            }
        }
    }
}
