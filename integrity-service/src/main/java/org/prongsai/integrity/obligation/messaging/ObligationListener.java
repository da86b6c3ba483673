package org.prongsai.integrity.obligation.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.UnreadableEvent;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.OitItemApprovedV1;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.integrity.obligation.FollowEvents;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.messaging.log.CloudEventRecords;
import org.prongsai.messaging.log.MalformedRecordException;
import org.prongsai.support.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/** Tells the obligations what happened in the service itself. */
final class ObligationListener implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(ObligationListener.class);

    private final FollowEvents follow;

    ObligationListener(FollowEvents follow) {
        this.follow = follow;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        try {
            tell(CloudEventRecords.read(record.headers(), record.value()));
        } catch (MalformedRecordException | UnreadableEvent e) {
            // Only this service writes here, and what it writes it has validated: a record that does not fit is
            // nobody's
            // event. The position is named, the content is not.
            LOG.warn(
                    "Partition {} offset {} holds no event of this service: {}",
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
        }
    }

    private void tell(EventEnvelope event) {
        var agency = new AgencyId(event.agency());
        switch (EventCodec.read(event)) {
            case OitYearAdoptedV1 e -> follow.listAdopted(agency, new FiscalYear(e.fiscalYear()));
            case IntegrityPlanAdoptedV1 e -> follow.planAdopted(agency, new FiscalYear(e.fiscalYear()));
            case OitItemApprovedV1 e ->
                follow.itemApproved(
                        agency,
                        new FiscalYear(e.fiscalYear()),
                        new ItemCode(e.code()),
                        event.aggregate(),
                        e.approvedOn());
            case DisclosurePublishedV1 _ -> follow.published(agency, event.aggregate());
            case DisclosureWithdrawnV1 e -> follow.withdrawn(agency, event.aggregate(), e.withdrawnOn());
            default -> {
                // of others no rule speaks
            }
        }
    }
}
