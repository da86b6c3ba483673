package org.prongsai.reporting.projection.messaging;

/** The name that a generation has on Kafka, in groups, topics and state directories alike. */
record ApplicationId(String projection, int generation) {

    private static final String PREFIX = "prongsai-";

    boolean isOf(String projection) {
        return this.projection.equals(projection);
    }

    /** Whether a name is that of some generation of the projection. */
    static boolean isOf(String projection, String name) {
        String start = PREFIX + projection + "-g";
        return name.startsWith(start) && name.substring(start.length()).chars().allMatch(Character::isDigit);
    }

    /** Kafka Streams names the topics of an application so. */
    boolean owns(String topic) {
        return topic.startsWith(this + "-");
    }

    @Override
    public String toString() {
        return PREFIX + projection + "-g" + generation;
    }
}
