package app.dapei.catalog;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DrawingsControllerTests {

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new DrawingsController(new Drawings()))
            .build();

    @Test
    void servesADrawingInATintThatMayBeKeptForDays() throws Exception {
        web.perform(get("/pictures/tent-2.svg"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(header().string("Cache-Control", containsString("max-age=604800")))
                .andExpect(content().string(containsString("hsl(112,54%,54%)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pictures/unicorn-0.svg", "/pictures/tent-9.svg", "/pictures/tent-12.svg"})
    void saysThatItHasNoOtherPicture(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
    }
}
