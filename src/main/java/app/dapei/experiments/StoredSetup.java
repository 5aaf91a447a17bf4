package app.dapei.experiments;

import tools.jackson.databind.json.JsonMapper;

/** The setup of an experiment as it stands in the database. */
final class StoredSetup {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredSetup() {}

    static String write(Setup setup) {
        return JSON.writeValueAsString(setup);
    }

    static Setup read(String stored) {
        return JSON.readValue(stored, Setup.class);
    }
}
