package org.prongsai.gateway.traffic;

/** Nothing is kept. */
final class NoTrafficData implements TrafficData {
    @Override
    public void keep(TrafficRecord traffic) {
        // that is the point
    }

    @Override
    public Notice notice() {
        return new Notice(Kind.OFF, null, null);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
