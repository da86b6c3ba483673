package org.prongsai.complaint.involvement.mongo;

import org.prongsai.complaint.involvement.Matters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Where matters are kept. */
@Configuration(proxyBeanMethods = false)
class InvolvementStore {

    @Bean
    Matters matters(MongoDatabaseFactory database) {
        return new MongoMatters(database.getMongoDatabase());
    }
}
