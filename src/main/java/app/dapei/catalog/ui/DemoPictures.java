package app.dapei.catalog.ui;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The drawings that come with the portal, as paths below it. */
@Component
class DemoPictures {

    private final List<String> paths;

    DemoPictures() throws IOException {
        var found =
                new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/resources/pictures/*.svg");
        paths = Arrays.stream(found)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> "pictures/" + name)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> paths() {
        return paths;
    }
}
