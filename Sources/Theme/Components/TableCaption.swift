/// The `caption` element, for values with a property called `caption`.
typealias TableCaption<Content: HTML> = caption<Content>
