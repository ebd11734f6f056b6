/// The `caption` element, for values that have a caption of their own.
typealias TableCaption<Content: HTML> = caption<Content>
