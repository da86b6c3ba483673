package org.prongsai.reporting.parking.messaging;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.parking.Redrive;
import org.prongsai.reporting.parking.Redrives;

/** Sends a redrive to the very partition that the event is on: there its aggregate's state is kept. */
public final class KafkaRedrives implements Redrives, AutoCloseable {

    private final Producer<String, byte[]> producer;

    public KafkaRedrives(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void send(ParkedNote parked) {
        String aggregate = parked.agency() + "/" + parked.aggregate();
        byte[] redrive = CanonicalJson.writeBytes(new Redrive(parked.projection()));
        try {
            producer.send(new ProducerRecord<>(Redrive.TOPIC, parked.partition(), aggregate, redrive))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("a redrive was not taken", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
