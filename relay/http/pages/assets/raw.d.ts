// Style sheets and the script are read as text by the build and by the tests alike.
declare module '*?raw' {
  const text: string
  export default text
}
